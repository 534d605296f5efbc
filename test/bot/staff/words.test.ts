import en from '../../../locales/staff/en.json' with { type: 'json' };
import { reportPages } from '../../../bot/staff/reports/pages.ts';
import { breakdowns } from '../../../reports/breakdown.ts';
import { formats } from '../../../reports/formats/formats.ts';
import { AT_THE_END } from '../../../reports/overview/overviewTally.ts';
import { auditedActs } from '../../../store/auditLog.ts';
import { familyViews } from '../../../survey/survey.ts';

test.each([
  ['question', [...familyViews.questions.keys(), AT_THE_END].map((id) => `staff.question.${id}`)],
  ['breakdown', breakdowns.map((id) => `staff.by.${id}`)],
  ['kind of file', Object.keys(formats).map((id) => `staff.files.${id}`)],
  ['act in the audit log', auditedActs.map((act) => `staff.audit.${act}`)],
  ['page of figures', reportPages.flatMap(({ name }) => [`staff.${name}.name`, `staff.${name}.title`])],
])('staff have words for every %s', (_, keys) => {
  expect(keys.filter((key) => !(key in en))).toEqual([]);
});
