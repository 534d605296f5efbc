/** A person with a plain browser: posts the page's form and follows the redirect, keeping the cookie. */
export class FormTalk {
  readonly #path: string;
  #cookie = '';
  /** The page as last shown. */
  page = '';

  constructor(path: string) {
    this.#path = path;
  }

  async open(address: string): Promise<void> {
    const response = await fetch(address + this.#path, { headers: { cookie: this.#cookie } });
    this.#cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? this.#cookie;
    this.page = await response.text();
  }

  /** Resolves when the service has acknowledged the answer; the next page is not asked for yet. */
  async answer(address: string, answer: { options?: string[]; text?: string }): Promise<void> {
    const fields = new URLSearchParams(this.#hidden());
    for (const option of answer.options ?? []) fields.append('options', option);
    if (answer.text !== undefined) fields.append('text', answer.text);
    const response = await fetch(address + this.#path, {
      method: 'POST',
      headers: { cookie: this.#cookie, 'sec-fetch-site': 'same-origin' },
      body: fields,
      redirect: 'manual',
    });
    if (response.status !== 303) throw new Error(`Expected 303, got ${response.status}`);
  }

  #hidden(): [string, string][] {
    const inputs = this.page.match(/<input[^>]*type="hidden"[^>]*>/gu) ?? [];
    const attribute = (input: string, name: string) => new RegExp(`${name}="([^"]*)"`, 'u').exec(input)?.[1] ?? '';
    return inputs.map((input) => [attribute(input, 'name'), attribute(input, 'value')]);
  }
}
