/** Pages to be drawn and recognised: texts written for this project, a paragraph a string, as an article prints them. */
export const SAMPLE_PAGES = {
  kk: [
    "Ауыл кітапханасы және жергілікті қауымдастық",
    "Ауылдық кітапханалар соңғы он жылда өз жұмысын түбегейлі өзгертті. Бұрын тек кітап беретін орын болса, енді тұрғындар мұнда келіп құжат рәсімдейді, әңгімелеседі, балаларын үйірмеге жазады. Біз 2019–2023 жылдары үш ауданның қырық екі ауылында сауалнама жүргіздік: жауап берген 1 264 адамның 58,3 пайызы кітапханаға айына кемінде екі рет барады екен.",
    "Зерттеудің мақсаты – кітапхананың ауыл өміріндегі орнын анықтау. Ол үшін біз үш сұрақ қойдық: кімдер келеді, не үшін келеді және оларға не жетіспейді? Жауаптар жасына, кәсібіне, үйінен кітапханаға дейінгі қашықтыққа қарай топтастырылды. Мұғалімдер мен зейнеткерлер көбіне газет-журнал оқиды, ал жастар интернетке қосылуға ұмтылады [3, 17-б.].",
    "Қызметкерлердің айтуынша, ең үлкен кедергі – қордың ескіруі. Соңғы жиырма жылда түскен кітаптардың үлесі 12 пайыздан аспайды; ғылыми әдебиет мүлдем аз. Сондай-ақ ғимараттардың жартысына жуығы күрделі жөндеуді қажет етеді. Соған қарамастан, тұрғындардың көпшілігі кітапхананы «ауылдың жүрегі» деп атады.",
    "Нәтижелер үш қорытындыға әкеледі. Біріншіден, кітапхананы жабу туралы шешім қабылданса, ауыл кездесу орнынан айырылады. Екіншіден, қор жаңартуға бөлінетін қаржыны аудан әкімдігі емес, оқырмандардың өзі бөлісуге тиіс. Үшіншіден, кезең-кезеңімен цифрлық қызметтерге көшу керек, бірақ қағаз кітаптың орнын ешнәрсе баса алмайды.",
    "Жұмыстың шектеулері де бар: сауалнама қыс айларында өтті, сондықтан шалғайдағы малшылар қамтылмады. Болашақта осы олқылықты толтырып, һәм басқа өңірлермен салыстыру жоспарланып отыр. Деректер мен сауалнама үлгісі автордан сұратылған жағдайда беріледі.",
    "Кітапханашылардың еңбегі де өзгерді: олар енді тек кітап беруші емес, кеңесші, ұйымдастырушы, кейде мұғалім. Сұхбат барысында отыз бір қызметкердің жиырма алтысы жаңа міндеттерге арнайы оқытылмағанын айтты. Оқу курстарын облыс орталығында емес, аудандардың өзінде ұйымдастырған жөн.",
  ],
  ru: [
    "Сельская библиотека и местное сообщество",
    "За последние десять лет сельские библиотеки изменили свою работу: раньше сюда приходили только за книгой, а теперь жители оформляют здесь документы, беседуют, записывают детей в кружки. В 2019–2023 годах мы провели опрос в сорока двух сёлах трёх районов: 58,3 % из 1 264 ответивших бывают в библиотеке не реже двух раз в месяц.",
    "Цель исследования – определить место библиотеки в жизни села. Для этого мы задали три вопроса: кто приходит, зачем приходит и чего людям не хватает? Ответы сгруппированы по возрасту, профессии и расстоянию от дома до библиотеки. Учителя и пенсионеры чаще читают газеты и журналы, молодёжь стремится подключиться к интернету [3, с. 17].",
    "По словам сотрудников, главное препятствие – устаревание фонда. Доля книг, поступивших за двадцать лет, не превышает 12 %; научной литературы почти нет. Кроме того, около половины зданий нуждается в капитальном ремонте. Несмотря на это, большинство жителей назвало библиотеку «сердцем села».",
    "Из полученных результатов следуют три вывода. Во-первых, если библиотеку закроют, село лишится места встреч. Во-вторых, средства на обновление фонда должны распределять сами читатели, а не районная администрация. В-третьих, переходить к цифровым услугам нужно постепенно: бумажную книгу ничто не заменит.",
    "Есть у работы и ограничения: опрос проходил зимой, поэтому чабаны с дальних пастбищ в него не попали. В дальнейшем предполагается восполнить этот пробел и сравнить объём фондов с данными других областей. Анкету и таблицы автор вышлет каждому, кто об этом попросит.",
    "Изменился и труд библиотекаря: теперь он не только выдаёт книги, но и советует, организует, а иногда и учит. Из тридцати одного сотрудника двадцать шесть сказали, что новым обязанностям их никто не обучал. Курсы стоит проводить не в областном центре, а в самих районах: съездить в город зимой удаётся не всем, и желающих, щедрых на время, немного.",
  ],
  en: [
    "The Village Library and Its Community",
    "Over the past ten years village libraries have changed their work beyond recognition. Once people came only to borrow a book; now they fill in official forms here, talk with one another, and enrol their children in clubs. Between 2019 and 2023 we surveyed forty-two villages in three districts: 58.3% of the 1,264 respondents visit their library at least twice a month.",
    "The aim of the study is to establish what place the library holds in the life of a village. We therefore asked three questions: who comes, why do they come, and what do they lack? The answers were grouped by age, occupation and distance from home. Teachers and pensioners mostly read newspapers and journals, while young people look for a connection to the internet [3, p. 17].",
    "According to the staff, the greatest obstacle is the age of the holdings. Books acquired in the last twenty years make up no more than 12% of the shelves; scholarly works are almost absent. About half of the buildings need major repairs. Even so, most residents called the library “the heart of the village”.",
    "Three conclusions follow from these results. First, if a library is closed, the village loses its meeting place. Second, the money for new books should be shared out by the readers themselves rather than by the district office. Third, the move to digital services has to be gradual: nothing will replace the printed book.",
    "The work has its limits. The survey took place in winter, so herders on distant pastures were left out. We plan to fill this gap and to compare the figures with those of other regions. The questionnaire and the tables can be had from the author on request.",
    "The librarian's own work has changed as well: besides lending books, librarians advise, organise and sometimes teach. Twenty-six of the thirty-one people we spoke with said that nobody had trained them for these new duties. Courses should be held in the districts themselves, not only in the regional centre.",
  ],
  mixed: [
    "Ауылдағы сайлау: сауалнама нәтижелері",
    "Аңдатпа. Мақалада ауыл әкімдерін тікелей сайлаудың алғашқы тәжірибесі қарастырылады. Автор жеті ауданда жүргізілген сұхбаттарға сүйеніп, үміткерлердің қалай ұсынылғанын, дауыс берушілердің неге келгенін немесе келмегенін талдайды. Ең маңызды тұжырым: таныс адамға берілген дауыс партияға берілген дауыстан әлдеқайда көп.",
    "Түйін сөздер: жергілікті өзін-өзі басқару, ауыл әкімі, сайлау, қатысу, сенім.",
    "Аннотация. В статье рассматривается первый опыт прямых выборов сельских акимов. Опираясь на интервью в семи районах, автор показывает, как выдвигались кандидаты и почему избиратели пришли или не пришли на участки. Главный вывод: за знакомого человека голосуют гораздо чаще, чем за партию, однако доверие к самой процедуре остаётся невысоким.",
    "Ключевые слова: местное самоуправление, сельский аким, выборы, участие, доверие.",
    "Abstract. The article looks at the first experience of direct elections of village heads. Drawing on interviews in seven districts, the author shows how candidates were put forward and why voters came to the polls or stayed away. The main finding is that people vote for someone they know far more often than for a party, although trust in the procedure itself remains low.",
    "Keywords: local self-government, village head, elections, turnout, trust.",
    "Кіріспе. Ауыл әкімін сайлау құқығы тұрғындарға бірнеше жыл бұрын берілді, бірақ оның салдары әлі аз зерттелген. Бұл жұмыста біз үш дереккөзді салыстырамыз: сайлау хаттамаларын, аудандық газеттердегі хабарларды және 86 тұрғынмен өткізілген сұхбатты. Сұхбаттар қазақ және орыс тілдерінде жүргізілді, орташа ұзақтығы 35 минут болды.",
    "Сұрақтар үш топқа бөлінді: үміткерді тану, сайлауға қатысу себебі, әкім жұмысына баға. Жауаптарды екі зерттеуші бір-бірінен тәуелсіз белгіледі; келіспеген жерлері бірге қаралды. Үзінділер сөйлеушінің өз тілінде келтіріліп, аудармасы жақша ішінде беріледі.",
  ],
} as const satisfies Record<string, readonly string[]>;

export type SamplePage = keyof typeof SAMPLE_PAGES;
