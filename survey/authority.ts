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
}
