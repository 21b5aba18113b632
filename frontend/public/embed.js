/*
 * Puts a form into a page of yours:
 *
 *   <script src="https://casework.example.com/embed.js" data-language="en" async></script>
 *
 * It is the form for questions or, with data-form="lead", the one for people who may buy. It stands where the script
 * does, or in the element that data-target names (a selector). data-theme is light, dark or, without it, what the
 * reader's system says. Your page's origin has to be named in casework.public-forms.embed-origins, else browsers show
 * nothing.
 */
(() => {
  const script = document.currentScript;
  if (!(script instanceof HTMLScriptElement)) return;
  const { form, language, theme, target, title } = script.dataset;
  const isLead = form === 'lead';
  const address = new URL(isLead ? '/form/lead' : '/form/ticket', script.src);
  address.searchParams.set('embed', location.origin);
  address.searchParams.set('lang', language || document.documentElement.lang || navigator.language);
  if (theme) address.searchParams.set('theme', theme);

  const frame = document.createElement('iframe');
  frame.src = address.href;
  frame.title = title || (isLead ? 'Enquiry form' : 'Contact form');
  frame.referrerPolicy = 'no-referrer';
  frame.style.cssText = 'display:block;inline-size:100%;block-size:44rem;border:0';

  addEventListener('message', (event) => {
    // from our form in this very frame, and nobody else
    if (event.origin !== address.origin || event.source !== frame.contentWindow) return;
    const { type, height } = event.data ?? {};
    if (type === 'casework:height' && Number.isFinite(height) && height > 0) {
      frame.style.blockSize = `${Math.min(height, 4000)}px`;
    }
  });

  const place = target ? document.querySelector(target) : null;
  if (place) place.append(frame);
  else script.after(frame);
})();
