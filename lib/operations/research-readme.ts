import { NAME_GONE } from "#lib/reviews/research.ts";

/** What lies beside the essays in each export for research: whoever opens it later has not seen the page it came from. */
export const RESEARCH_README = [
  "Бұл файл туралы",
  "",
  "Мұнда авторларының бәрі зерттеуде пайдалануға келіскен эсселер ғана бар. Нөмірлер осы файл үшін жаңадан берілген, уақыт орнына күні ғана көрсетілген.",
  `Топ мүшелері мен эссе авторларының Silteme-дегі аты-жөні мәтіннен алынды: орнында ${NAME_GONE} тұр.`,
  "АЛЫНБАҒАНЫ: топқа кірмейтін адамдардың аты-жөні; басқа жазуда, қысқартып не лақап түрде жазылған есімдер; үш не одан аз әріпті жеке есімдер; мекенжай, телефон, пошта, оқу орны, өзі туралы айтқандары.",
  "Файлды басқаға бермес бұрын мәтіндерді оқып шығыңыз. Кейін келісімін қайтарып алған автордың эссесі берілген файлдан өзі жоғалмайды.",
  "",
  "Об этом файле",
  "",
  "Здесь только те эссе, все авторы которых согласились на использование в исследовании. Номера розданы заново для этого файла, вместо времени указан день.",
  `Имена участников группы и авторов эссе, как они записаны в Silteme, убраны из текстов: на их месте стоит ${NAME_GONE}.`,
  "НЕ УБРАНЫ: имена людей вне группы; имена, записанные другим письмом, сокращённо или как прозвище; отдельные имена в три буквы и короче; адреса, телефоны, почта, место учёбы и то, что автор рассказывает о себе.",
  "Прежде чем передавать файл, прочитайте тексты. Если автор позже отзовёт согласие, из уже переданного файла его эссе само не исчезнет.",
  "",
  "About this file",
  "",
  "It holds only essays whose writers have all agreed to their use in research. Numbers are drawn anew for this file, and days stand instead of times.",
  `Names of the group's members and of the essays' writers, as Silteme has them, are taken out of the texts: ${NAME_GONE} stands in their place.`,
  "NOT TAKEN OUT: names of people outside the group; names in another script, shortened, or nicknames; single names of three letters or fewer; addresses, telephone numbers, e-mail, schools, and what writers tell of themselves.",
  "Read the texts before you pass the file on. Where a writer withdraws later, the essay does not leave a file that was given out before.",
  "",
].join("\n");
