/** Pages of figures: in their addresses, templates and words, and in the audit log. */
export type ReportName =
  'overview' | 'tables' | 'rounds' | 'benchmark' | 'quotes' | 'search' | 'trust' | 'files' | 'report';
