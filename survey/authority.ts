/** One local authority as the survey needs it. */
export interface Authority {
  /** ONS (GSS) code, such as `E10000012`. */
  code: string;
  /** As it stands in links, such as `essex`. */
  slug: string;
  name: string;
  /** BCP 47 tags the authority offers, the first one by default. */
  languages: string[];
  /** Newest last. A round without `closes` stays open. Days are ISO 8601, in the authority's time. */
  rounds: { id: string; opens: string; closes?: string }[];
  /** Areas people can choose from; none means that the question is not asked. */
  localities: { id: string; name: string }[];
  contacts: {
    /** Marks numbers made up for demonstration, which must be replaced before real use. */
    example: boolean;
    /** Children's social care in office hours. */
    childrensServices: string;
    /** The emergency duty team, evenings and weekends. */
    outOfHours: string;
    email: string;
  };
  /** Where families text to, in international form, and GOV.UK Notify's id of that number where it has several. */
  texts?: { number: string; sender?: string };
  safeguarding: {
    /** Hours within which a person reads an alert: what families are told. */
    readAlertsWithin: { urgent: number; other: number };
    /** Hours within which a person reads each answer, whatever the machine made of it. */
    readAnswersWithin: number;
    /** Who is told: the first at once, the next when nobody has opened the alert in time. */
    contacts: SafeguardingContact[];
  };
  retention: {
    /** How long a finished response is kept, in months after it was begun. */
    responsesMonths: number;
    /** How long one that is not finished is kept, in days after the last answer. */
    unfinishedDays: number;
    /** How long an alert is kept once it was dealt with, in months. */
    alertsMonths: number;
  };
}

/** Somebody an authority names to look at alerts. */
export interface SafeguardingContact {
  /** As it stands in the audit trail after the slug of the authority, such as `safeguarding-lead`. */
  id: string;
  /** Role or name, for mails. */
  name: string;
  email: string;
  /** Of a mobile telephone, in international form; texted too where GOV.UK Notify is set up. */
  mobile?: string;
  /** Told by HTTPS too: a signed POST without any of the words. */
  webhook?: { url: string; secret: string };
  /** Names of workers and homes: an alert whose words name one of them never goes to this contact. */
  notAbout: string[];
}
