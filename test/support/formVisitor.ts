/** The answers of a parent who goes through the whole survey: options, or words of their own. */
export const parentAnswers: Record<string, string | string[]> = {
  consent: ['yes'],
  respondent: ['parent'],
  'key-group': ['autism', 'school-absence'],
  supports: ['social-worker', 'camhs'],
  locality: ['mid'],
  'difference-child': 'He is calmer now.',
  'difference-family': 'We all sleep better.',
  'confirm-difference': ['not-quite'],
  'correct-difference': ['safer'],
  improve: 'Come sooner.',
  'confirm-improve': ['yes'],
  'may-quote': ['no'],
};

/** Somebody without JavaScript: reads pages, fills in their form and follows redirects, with a cookie jar of one. */
export class FormVisitor {
  html = '';
  status = 0;
  cookie = '';
  /** Where the form of the page before led, if elsewhere. */
  ledTo?: string;
  readonly #address: string;
  readonly #path: string;

  constructor(address: string, path = '/essex') {
    this.#address = address;
    this.#path = path;
  }

  async look(path = this.#path, headers: Record<string, string> = {}): Promise<this> {
    return await this.#take(await fetch(this.#address + path, { headers: { cookie: this.cookie, ...headers } }));
  }

  /** As `look`, and goes to the questions from the page that says what will happen. */
  async open(path = this.#path, headers: Record<string, string> = {}): Promise<this> {
    await this.look(path, headers);
    return this.html.includes('value="hello"') ? await this.send({ command: 'hello', lang: this.field('lang') }) : this;
  }

  /** Sends the form on the page with these fields, and follows where it leads. */
  async send(fields: Record<string, string | string[]>): Promise<this> {
    const response = await this.post({
      message: this.field('message'),
      lang: 'en',
      question: this.question,
      ...fields,
    });
    const next = response.headers.get('location');
    return next === null ? await this.#take(response) : await this.look(next);
  }

  async answer(answer: string | string[]): Promise<this> {
    return await this.send(typeof answer === 'string' ? { text: answer } : { options: answer });
  }

  /** Answers one question after another, up to (not including) the one named, or to the end. */
  async answerUpTo(last?: string): Promise<this> {
    while (this.question !== '' && this.question !== last) await this.answer(parentAnswers[this.question]!);
    return this;
  }

  /** Sends the form of a page that needs no cookie, with the sealed field it holds. */
  async take(fields: Record<string, string>): Promise<this> {
    const token = /name="token" value="([^"]*)"/u.exec(this.html)?.[1];
    const response = await this.post({ ...(token !== undefined && { token }), ...fields });
    this.ledTo = response.headers.get('location') ?? undefined;
    return this.ledTo === undefined ? await this.#take(response) : await this.open(this.ledTo);
  }

  async post(fields: Record<string, string | string[]>, headers: Record<string, string> = {}): Promise<Response> {
    const pairs = Object.entries(fields).flatMap(([name, value]) =>
      [value].flat().map((each): [string, string] => [name, each]),
    );
    return await fetch(this.#address + this.#path, {
      method: 'POST',
      body: new URLSearchParams(pairs),
      headers: { cookie: this.cookie, ...headers },
      redirect: 'manual',
    });
  }

  /** The question asked now; empty when there is none. */
  get question(): string {
    return this.field('question');
  }

  /** The value of a field of the form. */
  field(name: string): string {
    const form = this.html.slice(this.html.indexOf('id="answer"'));
    return new RegExp(`name="${name}" value="([^"]*)"`, 'u').exec(form)?.[1] ?? '';
  }

  /** What can be read on the page, without the markup. */
  get text(): string {
    const shown = this.html.replace(/<template[\s\S]*?<\/template>/gu, '');
    return shown.replace(/<[^>]+>/gu, ' ').replace(/\s+/gu, ' ');
  }

  async #take(response: Response): Promise<this> {
    this.status = response.status;
    this.html = await response.text();
    this.cookie = response.headers.get('set-cookie')?.split(';')[0] ?? this.cookie;
    return this;
  }
}
