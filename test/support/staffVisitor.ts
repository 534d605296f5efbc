/** A browser without a screen: keeps cookies by origin, and follows redirects one at a time. */
export class StaffVisitor {
  readonly #address: string;
  /** Origin -> name -> value. */
  readonly cookies = new Map<string, Map<string, string>>();
  /** Of the answer last read. */
  url = '';
  status = 0;
  headers = new Headers();
  html = '';

  constructor(address: string) {
    this.#address = address;
  }

  /** What a reader sees of the page, and its title. */
  get text(): string {
    return this.html.replace(/<[^>]*>/gu, ' ').replace(/\s+/gu, ' ');
  }

  /** One request, without following where it leads. */
  async once(address: string, fields?: Record<string, string>, headers: Record<string, string> = {}): Promise<this> {
    const url = new URL(address, this.url === '' ? this.#address : this.url);
    const jar = this.cookies.get(url.origin) ?? new Map<string, string>();
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, {
      method: fields ? 'POST' : 'GET',
      redirect: 'manual',
      headers: { cookie, ...(fields && { 'sec-fetch-site': 'same-origin' }), ...headers },
      body: fields && new URLSearchParams(fields),
    });
    this.cookies.set(url.origin, keep(jar, response.headers.getSetCookie()));
    this.url = url.href;
    this.status = response.status;
    this.headers = response.headers;
    this.html = await response.text();
    return this;
  }

  /** A request, and wherever it leads. */
  async go(address: string, fields?: Record<string, string>): Promise<this> {
    await this.once(address, fields);
    while (this.headers.has('location')) await this.once(this.headers.get('location')!);
    return this;
  }

  /** Opens a page of the service by its path. */
  async open(path: string): Promise<this> {
    return await this.go(`${this.#address}${path}`);
  }

  /** Gives name and password to the provider, whose page is open, and agrees to whatever it asks; ends at the service. */
  async logInAs(account: string): Promise<this> {
    await this.walkTo(account, this.#address);
    return this;
  }

  /** As `logInAs`, up to the answer that leads back to the service. Returns its address. */
  async codeFor(account: string): Promise<string> {
    await this.walkTo(account);
    return this.headers.get('location')!;
  }

  private async walkTo(account: string, last?: string): Promise<void> {
    const isBack = () => this.headers.get('location')?.startsWith(`${this.#address}/staff/signed-in`) ?? false;
    while (!isBack()) {
      const location = this.headers.get('location');
      if (location !== null) await this.once(location);
      else await this.once(this.form.action, { ...this.form.fields, login: account, password: 'any' });
    }
    if (last !== undefined) await this.go(this.headers.get('location')!);
  }

  /** The first form of the page, or the one whose address ends so. */
  formTo(ending: string): { action: string; fields: Record<string, string> } {
    const forms = this.html.match(/<form[\s\S]*?<\/form>/gu) ?? [];
    const form = forms.find((each) => attribute(each, 'action').endsWith(ending));
    if (form === undefined) throw new Error(`Expected a form to ${ending} at ${this.url}, got: ${this.text}`);
    const hidden = (form.match(/<input[^>]*type="hidden"[^>]*>/gu) ?? []).map(
      (input) => [attribute(input, 'name'), attribute(input, 'value')] as const,
    );
    return { action: attribute(form, 'action'), fields: Object.fromEntries(hidden) };
  }

  get form() {
    return this.formTo('');
  }

  /** Sends the form whose address ends so, with what is typed, and follows. */
  async send(ending: string, typed: Record<string, string> = {}): Promise<this> {
    const { action, fields } = this.formTo(ending);
    return await this.go(action, { ...fields, ...typed });
  }
}

function keep(jar: Map<string, string>, set: string[]): Map<string, string> {
  for (const each of set) {
    const [, name, value] = /^([^=]+)=([^;]*)/u.exec(each)!;
    if (/max-age=0|expires=Thu, 01 Jan 1970/iu.test(each)) jar.delete(name!);
    else jar.set(name!, value!);
  }
  return jar;
}

function attribute(html: string, name: string): string {
  const value = new RegExp(`\\b${name}="([^"]*)"`, 'u').exec(html)?.[1] ?? '';
  return value.replaceAll('&amp;', '&');
}
