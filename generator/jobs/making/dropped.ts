import type { TemplateName } from '../../printing/templates.ts';
import type { JobEvent } from '../job.ts';
import { remarkEvent } from '../job.ts';

/** What documents of a kind asked for and did not get, each told once. */
export class Dropped {
  private readonly template: TemplateName;
  private readonly told = new Set<string>();
  private untold: string[] = [];

  constructor(template: TemplateName) {
    this.template = template;
  }

  add(what: string): void {
    if (this.told.has(what)) return;
    this.told.add(what);
    this.untold.push(what);
  }

  *news(): Generator<JobEvent> {
    const news = this.untold;
    this.untold = [];
    for (const what of news) yield remarkEvent({ code: 'dropped', template: this.template, what });
  }
}
