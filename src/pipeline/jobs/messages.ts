/** What goes to a worker process. */
export type ToWorker<Settings, Task> =
  | { readonly kind: 'settings'; readonly settings: Settings }
  | { readonly kind: 'task'; readonly task: Task };

/** What it says. */
export type FromWorker<Answer> =
  | { readonly kind: 'ready' }
  /** It could not be opened with these settings. */
  | { readonly kind: 'unusable'; readonly message: string }
  | { readonly kind: 'answer'; readonly answer: Answer };
