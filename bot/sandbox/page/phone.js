// One phone on the page: its head, its chat, its keyboard, and everything a person can do on it.

import { drawDay, drawMessage, element, icon, iconButton } from "./draw.js";
import { currentLanguage, word } from "./words.js";

const NEAR_BOTTOM = 80;

export class Phone {
  // `page` offers act(key, name, values), attach(key, kind, file), enlarge(url), nameOf(key), noticed().
  constructor(screen, page) {
    this.page = page;
    this.key = screen.key;
    this.messages = new Map(screen.messages.map((message) => [message.id, message]));
    this.unread = 0;
    this.target = null;
    this.node = element("section", { class: "phone", id: `phone-${this.key}`, role: "tabpanel", "aria-label": screen.name });
    this.node.addEventListener("pointerdown", () => this.read());
    this.node.addEventListener("focusin", () => this.read());
    this.screen = screen;
    this.follows = true;
    this.build();
  }

  get hands() {
    return {
      send: (text) => this.send(text),
      tap: (message, row, column, button) => this.tap(message, row, column, button),
      open: (url) => this.open(url),
      enlarge: (url) => this.page.enlarge(url),
      reply: (message) => this.aim("reply", message),
      edit: (message) => this.aim("edit", message),
    };
  }

  // --- drawing

  build() {
    const typed = this.input?.value ?? "";
    this.list = element("ol", { class: "messages", tabindex: "0", "aria-label": this.title });
    this.list.addEventListener("scroll", () => { this.follows = this.list.scrollHeight - this.list.scrollTop - this.list.clientHeight < NEAR_BOTTOM; });
    this.list.addEventListener("load", () => { if (this.follows) this.toBottom(); }, true);
    this.toast = element("div", { class: "toast", role: "status", "aria-live": "polite" });
    this.notice = element("div", { class: "notice", hidden: true });
    this.keys = element("div", { class: "keys" });
    this.aimed = element("div", { class: "aimed", hidden: true });
    this.head = element("header", { class: "head" });
    this.input = element("textarea", {
      rows: "1", placeholder: word("type"), "aria-label": `${word("type")} · ${this.screen.name}`,
      onkeydown: (event) => this.typed(event), oninput: () => this.grow(),
    });
    this.input.value = typed;
    this.composer = element("form", { class: "composer", onsubmit: (event) => this.submit(event) },
      this.menu("menu", word("menu"), () => this.commands()),
      this.input,
      this.menu("clip", word("attach"), () => this.attachments()),
      element("button", { type: "submit", class: "icon-button send", title: word("send"), "aria-label": word("send") }, icon("send")));
    const parts = [this.head, this.list, this.notice, this.toast, this.aimed, this.speaker(this.screen.members), this.composer, this.keys];
    this.node.replaceChildren(...parts);
    this.drawn = "";
    this.redraw();
  }

  redraw() {
    let day = "";
    const items = [];
    for (const message of [...this.messages.values()].sort((a, b) => a.id - b.id)) {
      if (message.at.slice(0, 10) !== day) {
        day = message.at.slice(0, 10);
        items.push(drawDay(message.at));
      }
      items.push(this.draw(message));
    }
    this.lastDay = day;
    this.list.replaceChildren(...items);
    this.drawn = "";
    this.drawFrame();
    this.toBottom();
  }

  draw(message) {
    return drawMessage(message, this.screen, this.hands, this.page.nameOf);
  }

  // Buttons that did not change stay the same nodes: one drawn anew under a finger would lose the tap.
  drawFrame() {
    const { messages, ...frame } = this.screen;
    const drawn = JSON.stringify([frame, currentLanguage(), this.messages.size > 0]);
    if (this.drawn !== drawn) this.drawHead(frame);
    this.drawn = drawn;
    this.drawUnread();
  }

  drawHead({ name, note, invitation, is_blocked: isBlocked, keyboard, members }) {
    const block = iconButton("block", word(isBlocked ? "unblock" : "block"), () => this.act("block"), { "aria-pressed": String(isBlocked) });
    this.badge = element("span", { class: "unread" });
    this.head.replaceChildren(
      element("span", { class: `avatar avatar-${this.key}`, "aria-hidden": "true" }, name.slice(0, 1)),
      element("span", { class: "who" }, element("b", {}, name), element("small", {}, word("notes")[this.key] ?? note)),
      this.badge, ...(members.length ? [] : [block]));
    this.keys.replaceChildren(...keyboard.map((row) => element("div", { class: "row" }, ...row.map((key) =>
      element("button", { type: "button", "data-text": key.text, onclick: () => this.act("key", { label: key.text }) }, key.text)))));
    this.node.classList.toggle("is-blocked", isBlocked);
    this.showEmpty(invitation, isBlocked);
  }

  drawUnread() {
    this.badge.textContent = String(this.unread);
    this.badge.hidden = !this.unread;
  }

  showEmpty(invitation, isBlocked) {
    this.list.querySelector(".empty")?.remove();
    if (isBlocked) {
      this.list.append(element("li", { class: "empty" }, word("isBlocked")));
    } else if (invitation) {
      this.list.append(element("li", { class: "empty invited" }, element("p", {}, word("invited")),
        element("button", { type: "button", class: "inline", onclick: () => this.open(invitation) }, word("openInvitation"))));
    } else if (!this.messages.size) {
      this.list.append(element("li", { class: "empty" }, word("empty")));
    }
  }

  // In the group, one of its members speaks.
  speaker(members) {
    this.as ??= members[0];
    return element("label", { class: "as", hidden: !members.length }, word("as"),
      element("select", { onchange: (event) => { this.as = event.target.value; } },
        ...members.map((key) => element("option", { value: key, selected: key === this.as }, this.page.nameOf(key)))));
  }

  // A new message is appended, an edited one drawn anew in its place.
  show(frame, message) {
    this.screen = { ...frame, messages: [] };
    const isNew = !this.messages.has(message.id);
    const before = JSON.stringify(this.messages.get(message.id));
    this.messages.set(message.id, message);
    if (isNew) this.append(message);
    else if (before !== JSON.stringify(message)) this.replace(message);
    if (isNew && message.from === "bot") this.unread += 1;
    this.drawFrame();
    if (this.follows || (isNew && message.from !== "bot")) this.toBottom();
  }

  append(message) {
    const day = message.at.slice(0, 10);
    if (day !== this.lastDay) this.list.append(drawDay(message.at));
    this.lastDay = day;
    const item = this.draw(message);
    item.classList.add("is-new");
    this.list.append(item);
  }

  replace(message) {
    const item = this.draw(message);
    item.classList.add("is-changed");
    this.list.querySelector(`[data-id="${message.id}"]`)?.replaceWith(item);
  }

  replaceAll(screen) {
    this.screen = screen;
    this.messages = new Map(screen.messages.map((message) => [message.id, message]));
    this.redraw();
  }

  toBottom() {
    this.follows = true;
    requestAnimationFrame(() => { this.list.scrollTop = this.list.scrollHeight; });
  }

  read() {
    if (!this.unread) return;
    this.unread = 0;
    this.drawUnread();
    this.page.noticed();
  }

  get title() {
    return `${this.screen.name} ${currentLanguage() === "en" ? word("notes")[this.key] ?? "" : this.screen.note}`;
  }

  // --- acting

  async act(name, values = {}) {
    this.read();
    try {
      return await this.page.act(this.key, name, this.screen.members.length ? { as: this.as, ...values } : values);
    } catch (error) {
      this.say(error.message);
      return null;
    }
  }

  send(text, values = {}) {
    return this.act("send", { text, ...values });
  }

  async tap(message, row, column, button) {
    button.setAttribute("aria-busy", "true");
    const answer = await this.act("tap", { message: message.id, row, column });
    button.removeAttribute("aria-busy");
    if (answer?.toast) this.say(answer.toast, answer.is_alert);
  }

  open(url) {
    if (new URL(url).hostname === "t.me") this.act("link", { link: url });
    else window.open(url, "_blank", "noopener");
  }

  say(text, isAlert = false) {
    if (isAlert) {
      const close = element("button", { type: "button", class: "inline", onclick: () => { this.notice.hidden = true; this.input.focus(); } }, word("fine"));
      this.notice.replaceChildren(element("div", { role: "alertdialog", "aria-modal": "true" }, element("p", {}, text), close));
      this.notice.hidden = false;
      close.focus();
      return;
    }
    this.toast.textContent = text;
    clearTimeout(this.fading);
    this.fading = setTimeout(() => { this.toast.textContent = ""; }, 3500);
  }

  // --- the composer

  typed(event) {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.composer.requestSubmit();
    }
  }

  grow() {
    this.input.style.height = "auto";
    this.input.style.height = `${Math.min(this.input.scrollHeight, 120)}px`;
  }

  submit(event) {
    event.preventDefault();
    const text = this.input.value.trim();
    if (!text) return;
    const target = this.target;
    this.input.value = "";
    this.grow();
    this.aim(null);
    if (target?.kind === "edit") this.act("edit", { text, message: target.message.id });
    else this.send(text, target ? { message: target.message.id } : {});
  }

  // What is typed next answers or changes a message.
  aim(kind, message) {
    this.target = kind ? { kind, message } : null;
    this.aimed.hidden = !kind;
    if (!kind) return;
    this.aimed.replaceChildren(element("span", {}, message.text.slice(0, 60)),
      element("button", { type: "button", class: "link", onclick: () => this.aim(null) }, word("cancel")));
    if (kind === "edit") this.input.value = message.text;
    this.input.focus();
  }

  menu(name, label, entries) {
    const list = element("div", { class: "popup", role: "menu", hidden: true });
    const button = iconButton(name, label, () => {
      list.replaceChildren(...entries().map(([title, hint, act]) => element("button", {
        type: "button", role: "menuitem", onclick: () => { list.hidden = true; act(); },
      }, element("b", {}, title), hint ? element("small", {}, hint) : null)));
      list.hidden = !list.hidden;
      if (!list.hidden) list.querySelector("button")?.focus();
    }, { "aria-haspopup": "menu" });
    const holder = element("div", { class: "menu" }, button, list);
    holder.addEventListener("focusout", (event) => { if (!holder.contains(event.relatedTarget)) list.hidden = true; });
    holder.addEventListener("keydown", (event) => { if (event.key === "Escape") { list.hidden = true; button.focus(); } });
    return holder;
  }

  commands() {
    return this.screen.commands.map(({ command, description }) => [`/${command}`, description, () => this.send(`/${command}`)]);
  }

  attachments() {
    const sample = () => this.page.attach(this.key, "document", new File([`${word("sample")}\n`], `${word("sample")}.txt`), this.as);
    const files = [[word("file"), "", () => this.choose("document", "")], [word("sample"), "", sample]];
    if (this.screen.members.length) return files;
    return [[word("photo"), "", () => this.choose("photo", "image/*")], ...files, [word("contact"), "", () => this.act("contact")]];
  }

  choose(kind, accept) {
    const input = element("input", { type: "file", accept });
    input.addEventListener("change", () => {
      if (input.files.length) this.page.attach(this.key, kind, input.files[0], this.as).catch((error) => this.say(error.message));
    });
    input.click();
  }

  // The newest inline button or key that carries the label, to be pressed or pointed at.
  button(label) {
    return [...this.node.querySelectorAll("[data-text]")].reverse().find((button) => button.dataset.text.includes(label));
  }
}
