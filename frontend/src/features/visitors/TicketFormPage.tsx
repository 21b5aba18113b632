import { visitors, type PublicForm } from '@/api/visitors';
import { FormPage, type FormSight } from './FormPage';
import { TicketFields } from './TicketFields';

export function TicketFormPage(sight: FormSight<PublicForm>) {
  return (
    <FormPage
      {...sight}
      words="form"
      readAgain={visitors.readTicketForm}
      fields={(form, onSent) => <TicketFields key={form.form} form={form} onSent={onSent} />}
    />
  );
}
