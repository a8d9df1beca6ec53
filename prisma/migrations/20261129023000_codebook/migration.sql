-- AlterTable
ALTER TABLE "tags" ADD COLUMN     "aliases" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "examples" JSONB NOT NULL DEFAULT '{}';

-- Written by hand from here on (docs/decisions/0026).

-- The two tagsets that every group has (lib/codebook/built-in.ts, as it was on this day), for the groups that are there already. Which
-- groups there are is seen by the owner of the table alone, and only while its policies do not bind the owner too; each is then entered.
ALTER TABLE "groups" NO FORCE ROW LEVEL SECURITY;
DO $$
DECLARE
  one uuid;
  kinds uuid;
BEGIN
  FOR one IN SELECT id FROM "groups" LOOP
    PERFORM set_config('app.group_id', one::text, true);
    kinds := gen_random_uuid();
    INSERT INTO "tagsets" (id, group_id, source, label_kk, label_ru, label_en, definition_kk, definition_ru, definition_en, is_exclusive, position)
    VALUES (kinds, one, 'claim_kinds', 'Тұжырым түрлері', 'Виды утверждений', 'Kinds of claim',
      'Тұжырымның қалай тексерілетінін көрсетеді.',
      'От вида зависит, как утверждение проверяется.',
      'The kind decides how a claim can be checked.', true, 0);
    INSERT INTO "tagsets" (id, group_id, source, label_kk, label_ru, label_en, definition_kk, definition_ru, definition_en, is_exclusive, position)
    VALUES (gen_random_uuid(), one, 'reforms', 'Реформалар', 'Реформы', 'Reforms',
      'Топтың реформалар тізілімі: үзінді қай реформа туралы екенін көрсетеді.',
      'Реестр реформ группы: показывает, о какой реформе идёт речь.',
      'The group’s register of reforms: it tells which reform a passage is about.', false, 1);
    INSERT INTO "tags" (id, group_id, tagset_id, code, label_kk, label_ru, label_en, definition_kk, definition_ru, definition_en, colour, shortcut, position)
    VALUES
      (gen_random_uuid(), one, kinds, 'fact', 'Дерек', 'Факт', 'Fact',
        'Не болғанын не қандай екенін айтады; құжатпен, күнімен не санымен тексеруге болады.',
        'Говорит о том, что было или есть; проверяется по документу, дате или числу.',
        'Says what was or is; it can be checked against a document, a date or a figure.',
        'm1', '1', 0),
      (gen_random_uuid(), one, kinds, 'norm', 'Норма', 'Норма', 'Norm',
        'Құқықтық ереженің мазмұнын айтады: нені талап етеді, неге рұқсат береді, нені тыяды. Актінің мәтінімен тексеріледі.',
        'Передаёт содержание правовой нормы: чего она требует, что разрешает или запрещает. Проверяется по тексту акта.',
        'States what a legal rule requires, permits or forbids; it is checked against the text of the act.',
        'm2', '2', 1),
      (gen_random_uuid(), one, kinds, 'evaluation', 'Пайым', 'Оценка', 'Evaluation',
        'Автордың бағасы не түсіндірмесі; дәлеліне қарай қолдауға не даулауға болады.',
        'Суждение или толкование автора; по его доводам с ним можно согласиться или спорить.',
        'The author’s judgement or interpretation; one may agree or argue with it by its reasons.',
        'm3', '3', 2),
      (gen_random_uuid(), one, kinds, 'forecast', 'Болжам', 'Прогноз', 'Forecast',
        'Алда не болатынын айтады; дұрыс-бұрысын уақыт көрсетеді.',
        'Говорит о будущем; верно ли это, покажет время.',
        'Says what is to come; time will tell whether it is right.',
        'm4', '4', 3);
  END LOOP;
  PERFORM set_config('app.group_id', '', true);
END $$;
ALTER TABLE "groups" FORCE ROW LEVEL SECURITY;
