// The six steps for a first visit: says what comes next, points at the button, or does it for the visitor.

import { element } from "./draw.js";
import { word } from "./words.js";

// Labels are those of the bot's buttons; "?" marks what is not always asked. The last act completes the step.
const STEPS = [
  { phone: "coordinator", acts: [["send", "/publish"], ["tap", "确认下达"]] },
  { phone: "secretary", acts: [["tap", "全部签收"]] },
  { phone: "secretary", acts: [["send", "3完成"], ["tap", "准确"], ["tap", "稍后补"]] },
  { phone: "coordinator", acts: [["tap", "同意办结"]] },
  { phone: "leader", acts: [["clock", "2020-04-24T10:00+08:00"]] },
  { phone: "leader", acts: [["clock", "digest"]] },
];
const PATIENCE_MS = 30_000;

export class Tour {
  // `page` offers phone(key), focus(key), move(to), run (the id of this demo).
  constructor(node, page) {
    this.node = node;
    this.page = page;
    const [run, step] = (localStorage.getItem("tour") ?? "").split(" ");
    this.step = run === page.run ? Number(step) : 0;
    this.isActing = false;
    this.draw();
  }

  draw() {
    const steps = word("steps").map(([title], number) => element("li", {
      class: number < this.step ? "is-done" : "", "aria-current": number === this.step ? "step" : null,
    }, element("button", { type: "button", onclick: () => this.go(number) }, element("i", {}, number < this.step ? "✓" : String(number + 1)), title)));
    const isOver = this.step >= STEPS.length;
    this.node.replaceChildren(
      element("strong", {}, word("tour")),
      element("ol", {}, ...steps),
      element("p", { "aria-live": "polite" }, isOver ? word("finished") : word("steps")[this.step][1]),
      element("button", { type: "button", class: "primary", id: "do-it", disabled: this.isActing, onclick: () => (isOver ? this.go(0) : this.doIt()) },
        word(isOver ? "again" : this.isActing ? "working" : "doIt")));
    this.point();
  }

  go(number) {
    this.step = number;
    localStorage.setItem("tour", `${this.page.run} ${number}`);
    this.draw();
  }

  // Let the button that comes next glow, whoever will press it.
  point() {
    document.querySelectorAll(".is-next").forEach((button) => button.classList.remove("is-next"));
    const step = STEPS[this.step];
    if (!step || this.isActing) return;
    for (const [kind, label] of [...step.acts].reverse()) {
      const button = kind === "tap" ? this.page.phone(step.phone)?.button(label) : null;
      if (button) return button.classList.add("is-next");
    }
  }

  // Notice what was done on the page by hand.
  noticed(phone, kind, value) {
    const step = STEPS[this.step];
    if (!step || this.isActing) return;
    const [lastKind, lastValue] = step.acts.at(-1);
    if (kind === lastKind && (kind === "clock" || phone === step.phone) && value.includes(lastValue)) this.go(this.step + 1);
  }

  async doIt() {
    const step = STEPS[this.step];
    this.isActing = true;
    this.draw();
    this.page.focus(step.phone);
    try {
      for (const [kind, value] of step.acts) await this.perform(step.phone, kind, value);
      this.isActing = false;
      this.go(this.step + 1);
    } catch (error) {
      this.page.phone(step.phone).say(error.message);
      this.isActing = false;
      this.draw();
    }
  }

  async perform(key, kind, value) {
    if (kind === "clock") return this.page.move(value);
    const phone = this.page.phone(key);
    if (kind === "send") {
      const before = Math.max(0, ...phone.messages.keys());
      await phone.send(value);
      return this.until(() => [...phone.messages.values()].find((message) => message.id > before && message.from === "bot"));
    }
    const button = await this.until(() => phone.button(value), value);
    button.scrollIntoView({ block: "center", behavior: "smooth" });
    await new Promise((done) => setTimeout(done, 350));
    (phone.button(value) ?? button).click();
    return this.until(() => !phone.node.querySelector("[aria-busy]"));
  }

  async until(find, what = "") {
    for (const end = performance.now() + PATIENCE_MS; performance.now() < end;) {
      const found = find();
      if (found) return found;
      await new Promise((done) => setTimeout(done, 80));
    }
    throw new Error(`… ${what}`);
  }
}
