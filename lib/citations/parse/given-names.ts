/**
 * Given names that open entries written "Given Family, Title" or "Family, Given, Title". Only with one of them does a comma
 * behind two capitalised words close a name: "Central Asia, Russia" has the same shape. Lower case.
 */
const GIVEN_NAMES = new Set(
  (
    "adam adeeb alan albert alexander alexandra alfred alice andrea andreas andrew angela ann anna anne anthony antony arthur barbara ben " +
    "benjamin bernard brian bruce carl carol caroline catherine charles charlotte chris christian christina christine christopher claire " +
    "colin daniel david deborah dennis diana donald dorothy edmund edward elizabeth ellen emily emma eric ernest eugene eva francis frank " +
    "frederick gary geoffrey george gerald gordon graham gregory hannah harold harry heinz helen henry herbert howard hugh ian isaac isabel " +
    "jack jacob james jane janet jason jean jeffrey jennifer jessica joan joanna johann john jonathan joseph josef joshua judith julia julian " +
    "karen karl kate katherine kathleen keith kenneth kevin klaus larry laura lawrence leon leonard lewis linda lisa louis lucy madeleine " +
    "margaret maria marie mark markus martha martin mary matthew maurice max michael michel monica nancy neil nicholas nicole nigel noam " +
    "norman oliver olivier pamela patricia patrick paul peter philip philippe pierre rachel ralph raymond rebecca richard robert robin roger " +
    "roland ronald rosemary roy rudolf ruth samuel sandra sara sarah scott sebastian simon sophie stanley stefan stephan stephen steven stuart " +
    "susan sylvia terry theodore thomas timothy tom ulrich ursula victor victoria vincent virginia walter wendy werner wilhelm william wolfgang " +
    "hans jürgen günter uwe dieter friedrich gerhard helmut horst jörg kurt ludwig manfred rolf ahmet mehmet mustafa ali hasan hüseyin ayşe " +
    "fatma emine osman murat kemal halil ibrahim i̇brahim ismail i̇smail yusuf orhan cengiz selim süleyman zeynep elif nurettin bahaeddin abdülkadir " +
    "erol faruk fuat halit ilber i̇lber necati nihat ramazan saadettin timur turan umut veli yaşar zeki"
  ).split(" "),
);

export function isGivenName(word: string): boolean {
  return GIVEN_NAMES.has(word.toLowerCase());
}
