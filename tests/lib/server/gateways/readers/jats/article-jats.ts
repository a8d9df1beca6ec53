/** An article as publishers mark it in JATS 1.3, with names and abstracts in two languages, and its translation behind it. */
export const ARTICLE_JATS = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE article PUBLIC "-//NLM//DTD JATS (Z39.96) Journal Publishing DTD v1.3 20210610//EN" "http://127.0.0.1:9/JATS-journalpublishing1-3.dtd" [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;">]>
<article xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:mml="http://www.w3.org/1998/Math/MathML" article-type="research-article" dtd-version="1.3" xml:lang="kk">
<front><journal-meta><journal-id journal-id-type="publisher-id">dala</journal-id><journal-title-group><journal-title>Дала хабаршысы</journal-title></journal-title-group><issn pub-type="ppub">1234-5678</issn></journal-meta>
<article-meta><article-id pub-id-type="doi">10.99999/dala.2024.3</article-id><article-categories><subj-group subj-group-type="heading"><subject>Зерттеу</subject></subj-group><subj-group subj-group-type="udc"><subject>ӘОЖ 342.5</subject></subj-group></article-categories>
<title-group><article-title>Ауыл әкімдерін сайлау<xref ref-type="fn" rid="fn0">*</xref></article-title><trans-title-group xml:lang="en"><trans-title>Electing village heads</trans-title></trans-title-group></title-group>
<contrib-group><contrib contrib-type="author"><contrib-id contrib-id-type="orcid">https://orcid.org/0000-0000-0000-0001</contrib-id><name-alternatives><name xml:lang="kk" name-style="eastern"><surname>Сейітов</surname><given-names>Айдар</given-names></name><name xml:lang="en"><surname>Seitov</surname><given-names>Aidar</given-names></name></name-alternatives><email>seitov@example.org</email><xref ref-type="aff" rid="a1"><sup>1</sup></xref></contrib>
<contrib contrib-type="author"><name-alternatives><name xml:lang="kk" name-style="eastern"><surname>Омарова</surname><given-names>Дана</given-names></name><name xml:lang="en"><surname>Omarova</surname><given-names>Dana</given-names></name></name-alternatives><xref ref-type="aff" rid="a1"><sup>1</sup></xref></contrib>
<aff id="a1"><label>1</label><institution>Сарыдала университеті</institution><city>Астана</city><country>Қазақстан</country></aff></contrib-group>
<author-notes><corresp>Байланыс: <email>seitov@example.org</email></corresp><fn id="fn0"><p>Мақала кеңейтілген баяндама негізінде жазылды.</p></fn></author-notes>
<pub-date><day>5</day><month>3</month><year>2024</year></pub-date><volume>8</volume><issue>3</issue><fpage>9</fpage><lpage>21</lpage>
<abstract><title>Аңдатпа</title><sec><title>Мақсаты</title><p>Ауыл әкімдерін сайлауды сипаттау.</p></sec><sec><title>Нәтижесі</title><p>Қатысу артты.</p></sec></abstract>
<trans-abstract xml:lang="en"><p>The article describes the first election of village heads.</p></trans-abstract>
<kwd-group xml:lang="kk"><title>Түйін сөздер</title><kwd>ауыл</kwd><kwd>сайлау</kwd></kwd-group>
<kwd-group xml:lang="en"><kwd>village</kwd><kwd>election</kwd></kwd-group>
<funding-group><award-group><funding-source>Ғылым қоры</funding-source><award-id>AP-01</award-id></award-group></funding-group>
</article-meta></front>
<body><sec><label>1.</label><title>Кіріспе</title><p>Сайлау 2021 жылы өтті <xref ref-type="bibr" rid="B1">[1</xref>–<xref ref-type="bibr" rid="B2">2]</xref>, бұған бір ескерту бар<xref ref-type="fn" rid="fn1">1</xref>. Формула: <inline-formula><alternatives><mml:math><mml:mi>x</mml:mi><mml:mo>=</mml:mo><mml:mn>2</mml:mn></mml:math><tex-math>x=2</tex-math></alternatives></inline-formula>.</p>
<sec><title>Тәсілі</title><p>Мынадай қадамдар болды:<list list-type="order"><list-item><p>сұхбат;</p></list-item><list-item><p>бақылау.</p></list-item></list>Сонымен бітті [<xref ref-type="bibr" rid="B2">2</xref>, б. 5].</p>
<table-wrap><label>1-кесте.</label><caption><p>Қатысу</p></caption><table><thead><tr><th>Аудан</th><th>Үлес</th></tr></thead><tbody><tr><td rowspan="2">Батыс</td><td>34</td></tr><tr><td>35</td></tr></tbody></table><table-wrap-foot><fn id="tf1"><label>a</label><p>Ескертпе.</p></fn></table-wrap-foot></table-wrap>
<fig><label>1-сурет.</label><caption><title>Барысы</title></caption><graphic xlink:href="f.png"/></fig>
<disp-quote><p>Ауыл өз әкімін өзі сайлады.</p></disp-quote><p>&lol2; &nbsp;соңы.</p></sec></sec></body>
<back><ack><title>Алғыс</title><p>Ауыл тұрғындарына алғыс айтамыз.</p></ack><fn-group><fn id="fn1"><label>1</label><p>Сайлау күні өзгерген.</p></fn></fn-group>
<ref-list><title>Әдебиеттер</title><ref id="B1"><label>1</label><element-citation publication-type="journal"><person-group person-group-type="author"><name><surname>Сейітов</surname><given-names>А.</given-names></name></person-group><article-title>Ауыл және билік</article-title><source>Дала</source><year>2019</year><volume>2</volume><issue>1</issue><fpage>5</fpage><lpage>9</lpage><pub-id pub-id-type="doi">10.99999/d.1</pub-id></element-citation></ref>
<ref id="B2"><label>2</label><mixed-citation publication-type="book">Омарова Д. <source>Сайлау</source>. – Алматы: <publisher-name>Дала</publisher-name>, <year>2020</year>.</mixed-citation></ref></ref-list></back>
<sub-article article-type="translation" xml:lang="ru"><front-stub><title-group><article-title>Выборы сельских акимов</article-title></title-group></front-stub><body><p>Перевод.</p></body></sub-article>
</article>
`;
