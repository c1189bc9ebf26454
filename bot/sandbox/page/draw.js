// Draws messages: text by its entities (never as HTML), buttons, pictures, files.

import { dayOf, hourOf, word } from "./words.js";

const TAGS = {
  bold: "b", italic: "i", underline: "u", strikethrough: "s", code: "code", pre: "pre",
  blockquote: "blockquote", expandable_blockquote: "blockquote", spoiler: "mark",
};

export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (value === true) made.setAttribute(name, "");
    else if (value !== false && value != null) made.setAttribute(name, value);
  }
  made.append(...children.filter((child) => child != null));
  return made;
}

export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `#icon-${name}`);
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  svg.append(use);
  return svg;
}

export const iconButton = (name, label, onclick, extra = {}) =>
  element("button", { type: "button", class: "icon-button", title: label, "aria-label": label, onclick, ...extra }, icon(name));

// One bubble with all that belongs to it; `hands` are what the phone can do: send, tap, open, reply, edit.
export function drawMessage(message, screen, hands, nameOf) {
  if (message.service) {
    return element("li", { class: "service", "data-id": message.id }, word("joined"));
  }
  const isOwn = message.from !== "bot" && (message.from === screen.key || !screen.members.length);
  const bubble = element("div", { class: "bubble" },
    screen.members.length && message.from !== "bot" ? element("strong", { class: "writer" }, nameOf(message.from)) : null,
    message.reply_to ? element("div", { class: "quote" }, message.reply_to) : null,
    message.media ? drawMedia(message.media, hands) : null,
    message.contact ? element("div", { class: "contact" }, element("b", {}, message.contact.name), ` ${message.contact.phone}`) : null,
    message.text ? element("div", { class: "text" }, ...drawText(message.text, message.entities, hands)) : null,
    element("span", { class: "at" }, message.is_edited ? `${word("edited")} ` : "", hourOf(message.at)));
  const side = isOwn
    ? (message.text && !message.media ? iconButton("edit", word("edit"), () => hands.edit(message)) : null)
    : iconButton("reply", word("reply"), () => hands.reply(message));
  return element("li", { class: isOwn ? "own" : "other", "data-id": message.id },
    element("div", { class: "line" }, bubble, side), drawRows(message, hands));
}

export const drawDay = (wall) => element("li", { class: "day" }, dayOf(wall));

function drawRows(message, hands) {
  if (!message.rows.length) return null;
  const rows = message.rows.map((buttons, row) => element("div", { class: "row" }, ...buttons.map((button, column) =>
    element("button", {
      type: "button", class: "inline", "data-text": button.text,
      onclick: (event) => (button.url ? hands.open(button.url) : hands.tap(message, row, column, event.currentTarget)),
    }, button.text))));
  return element("div", { class: "rows" }, ...rows);
}

function drawMedia(media, hands) {
  if (media.kind === "photo") {
    return element("button", { type: "button", class: "photo", "aria-label": word("enlarge"), onclick: () => hands.enlarge(media.url) },
      element("img", { src: media.url, alt: "", loading: "lazy" }));
  }
  return element("a", { class: "document", href: media.url, download: media.name ?? "", title: word("download") },
    icon("file"), element("span", {}, element("b", {}, media.name ?? "file"), element("small", {}, sizeOf(media.size))));
}

const sizeOf = (bytes) => (bytes < 1024 * 100 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`);

// Offsets are UTF-16 units, as in JavaScript's own strings; entities may lie inside each other.
function drawText(text, entities, hands) {
  const waiting = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return pieces(text, 0, text.length, waiting, hands);
}

function pieces(text, from, to, waiting, hands) {
  const made = [];
  let at = from;
  while (waiting.length && waiting[0].offset < to) {
    const entity = waiting.shift();
    if (entity.offset < at) continue;
    const end = Math.min(entity.offset + entity.length, to);
    made.push(text.slice(at, entity.offset));
    made.push(wrap(entity, text.slice(entity.offset, end), pieces(text, entity.offset, end, waiting, hands), hands));
    at = end;
  }
  made.push(text.slice(at, to));
  return made;
}

function wrap(entity, words, inner, hands) {
  if (entity.type === "bot_command") {
    return element("button", { type: "button", class: "link", onclick: () => hands.send(words) }, words);
  }
  if (entity.type === "url" || entity.type === "text_link") {
    return element("button", { type: "button", class: "link", onclick: () => hands.open(entity.url ?? words) }, ...inner);
  }
  return TAGS[entity.type] ? element(TAGS[entity.type], {}, ...inner) : element("span", {}, ...inner);
}
