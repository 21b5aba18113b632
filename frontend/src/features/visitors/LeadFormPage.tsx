import { visitors, type BlankForm } from '@/api/visitors';
import { FormPage, type FormSight } from './FormPage';
import { LeadFields } from './LeadFields';

export function LeadFormPage(sight: FormSight<BlankForm>) {
  return (
    <FormPage
      {...sight}
      words="lead"
      readAgain={visitors.readLeadForm}
      fields={(form, onSent) => <LeadFields key={form.form} form={form} onSent={onSent} />}
    />
  );
}
