/** What members read for a session, as the server tells it. */
export interface MaterialText {
  title: string;
  paragraphs: string[];
}

export interface MaterialVariant {
  text: MaterialText;
  /** Whether the text is another one since this was made of it. */
  outOfDate: boolean;
  /** What is new or changed in it since, in its words. */
  added: string[];
  gone: string[];
}

export interface Material {
  id: string;
  kind: string;
  item?: string | null;
  from: string;
  link: string;
  text: MaterialText;
  easyRead?: MaterialVariant | null;
  welsh?: MaterialVariant | null;
}
