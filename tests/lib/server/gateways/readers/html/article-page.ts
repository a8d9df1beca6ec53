/** A page as journals on the web print their articles: in three languages, with menus, a cookie notice and scripts around it. */
export const ARTICLE_PAGE = `<!doctype html>
<html lang="ru"><head><meta charset="utf-8"><title>Дала хабаршысы</title>
<meta name="citation_title" content="Ауыл кітапханалары мен оқырман сенімі">
<meta name="citation_author" content="Г. С. Жанатова"><meta name="citation_doi" content="10.99999/dala.2024.17">
<style>.x{color:red}</style><script>document.write("<p>сценарий</p>")</script></head>
<body onload="alert(1)">
<header><a href="/">Дала хабаршысы</a></header>
<nav><ul><li><a href="/about">Журнал туралы</a></li><li><a href="javascript:alert(document.cookie)">Мұрағат</a></li></ul></nav>
<div id="cookie-banner" class="cookie"><p>Сайт cookie файлдарын пайдаланады.</p><button onclick="x()">Келісемін</button></div>
<div class="layout"><div class="content">
<h1>Ауыл кітапханалары мен оқырман сенімі</h1>
<p>Г. С. Жанатова</p>
<p>Аңдатпа. Мақалада үш ауданның ауыл кітапханалары мен олардың оқырмандары арасындағы сенім қатынасы сипатталады.</p>
<p lang="ru">Аннотация. В статье описано доверие между сельскими библиотеками трёх районов и их читателями.</p>
<p lang="en">Abstract. The article describes trust between village libraries of three districts and their readers.</p>
<h2>Кіріспе</h2>
<p>Кітапхана ауылдың ортасында тұр<sup><a id="m1" href="#n1">1</a></sup>, оған келетін адам саны жыл сайын өсіп келеді
[<a href="#r1">1</a>, 12 б.; <a href="#r2">2</a>].<br>Екінші жол да осы азатжолға жатады.</p>
<ul><li>кітап қоры;</li><li>кітапханашы:<ol type="a"><li>білімі,</li><li>тәжірибесі.</li></ol></li></ul>
<h3>Деректер</h3>
<table><caption>1-кесте. Оқырмандар саны</caption>
<thead><tr><th>Аудан</th><th colspan="2">Оқырман</th></tr></thead>
<tbody><tr><td rowspan="2">Көкөзек</td><td>ер</td><td>412</td></tr><tr><td>әйел</td><td>655</td></tr></tbody></table>
<figure><img src="x.png" onerror="alert(2)"><figcaption>1-сурет. Кітапхана ғимараты</figcaption></figure>
<blockquote>Кітапсыз ауыл – жетім ауыл.</blockquote>
<p hidden>Жасырын мәтін</p><p style="display: none">Көрінбейтін мәтін</p>
<h2>Әдебиеттер</h2>
<ol><li id="r1">Жанатова Г. С. Ауыл оқырманы. – Алматы: Тұмар, 2019. – 96 б.</li>
<li id="r2">Petrov A. Village Reading // Library Notes. – 2021. – No. 2. – P. 5–9.</li></ol>
<section class="footnotes" role="doc-endnotes"><ol><li id="n1">Ғимарат 1964 жылы салынған. <a href="#m1">↩</a></li></ol></section>
</div><aside class="sidebar"><p>Тағы оқыңыз: <a href="/2">Мектеп пен ауыл</a></p></aside></div>
<footer>© 2024 Дала хабаршысы</footer>
<script>steal()</script></body></html>`;
