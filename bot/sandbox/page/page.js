// The page: follows the stream of news, shows phones and clock, passes on what the visitor does.

import { element } from "./draw.js";
import { Phone } from "./phone.js";
import { Tour } from "./tour.js";
import { currentLanguage, dayOf, hourOf, switchLanguage, word, yearOf } from "./words.js";

const find = (selector) => document.querySelector(selector);
const phones = new Map();
let clock = null;
let people = {};
let tour = null;
let shown = "coordinator";
let tabsDrawn = "";

async function post(path, body, headers) {
  const response = await fetch(path, { method: "POST", body, headers });
  const answer = await response.json();
  if (!answer.ok) throw new Error(answer.error);
  return answer;
}

const postJson = (path, values) => post(path, JSON.stringify(values), { "Content-Type": "application/json" });

const page = {
  run: "",
  phone: (key) => phones.get(key),
  nameOf: (key) => people[key] ?? key,
  noticed: () => drawTabs(),

  act(key, name, values) {
    const message = values.message && phones.get(key).messages.get(values.message);
    tour?.noticed(key, name, name === "tap" ? message.rows[values.row][values.column].text : values.text ?? "");
    return postJson(`screens/${key}/${name}`, values);
  },

  attach(key, kind, file, as) {
    const form = new FormData();
    form.append("file", file);
    form.append("kind", kind);
    if (as) form.append("as", as);
    return post(`screens/${key}/attach`, form);
  },

  async move(to) {
    await postJson("clock", { to });
    tour?.noticed("", "clock", to);
  },

  enlarge(url) {
    const viewer = find("#viewer");
    viewer.firstElementChild.src = url;
    viewer.showModal();
  },

  focus(key) {
    shown = key;
    drawTabs();
    phones.get(key)?.node.scrollIntoView({ behavior: "smooth", block: "nearest", inline: "nearest" });
  },
};

// --- news

const NEWS = {
  whole(news) {
    const isNewRun = page.run !== news.run;
    Object.assign(page, { run: news.run });
    people = news.people;
    phones.clear();
    tabsDrawn = "";
    for (const screen of news.screens) phones.set(screen.key, new Phone(screen, page));
    find("#phones").replaceChildren(...[...phones.values()].map((phone) => phone.node));
    phones.forEach((phone) => phone.toBottom());
    if (isNewRun || !tour) tour = new Tour(find("#tour"), page);
    drawClock(news.clock);
  },
  message: (news) => phones.get(news.screen.key)?.show(news.screen, news.message),
  screen: (news) => phones.get(news.screen.key)?.replaceAll(news.screen),
  clock: (news) => drawClock(news.clock),
};

function follow() {
  const stream = new EventSource("events");
  stream.onmessage = (event) => {
    const news = JSON.parse(event.data);
    NEWS[news.kind](news);
    drawTabs();
    tour?.point();
  };
  stream.onopen = () => { find("#offline").hidden = true; };
  stream.onerror = () => { find("#offline").hidden = false; };
}

// --- the bar

function drawClock(news) {
  clock = news;
  const { now, is_workday: isWorkday, is_working_time: isOpen, is_moving: isMoving } = news;
  const time = find("#now");
  time.dateTime = `${now}+08:00`;
  time.replaceChildren(element("small", {}, `${yearOf(now)} `), `${dayOf(now)} `, element("b", {}, hourOf(now)));
  find("#day-kind").textContent = word(isMoving ? "moving" : !isWorkday ? "restday" : isOpen ? "workday" : "closed");
  find("#day-kind").className = `chip ${isMoving ? "is-moving" : isOpen ? "is-open" : ""}`;
  document.querySelectorAll("[data-move]").forEach((button) => { button.disabled = isMoving; });
}

function drawTabs() {
  const state = JSON.stringify([shown, currentLanguage(), ...[...phones.values()].map((phone) => [phone.screen.name, phone.unread])]);
  if (state === tabsDrawn) return;
  tabsDrawn = state;
  find("#tabs").replaceChildren(...[...phones.values()].map((phone) => element("button", {
    type: "button", role: "tab", id: `tab-${phone.key}`, "aria-controls": `phone-${phone.key}`, "aria-selected": String(phone.key === shown),
    onclick: () => { phone.read(); page.focus(phone.key); phone.toBottom(); },
  }, phone.screen.name, phone.unread && phone.key !== shown ? element("span", { class: "dot" }, String(phone.unread)) : null)));
  phones.forEach((phone) => phone.node.classList.toggle("is-shown", phone.key === shown));
}

function speak() {
  document.documentElement.lang = currentLanguage() === "zh" ? "zh-CN" : "en";
  document.querySelectorAll("[data-word]").forEach((node) => { node.textContent = word(node.dataset.word); });
  document.querySelectorAll("[data-label]").forEach((node) => { node.setAttribute("aria-label", word(node.dataset.label)); });
  find("#language").textContent = word("other");
  phones.forEach((phone) => phone.build());
  tour?.draw();
  if (clock) drawClock(clock);
}

document.querySelectorAll("[data-move]").forEach((button) =>
  button.addEventListener("click", () => page.move(button.dataset.move).catch((error) => phones.get(shown)?.say(error.message))));
find("#language").addEventListener("click", () => { switchLanguage(); speak(); drawTabs(); });
find("#viewer").addEventListener("click", (event) => event.currentTarget.close());
// What is written before our font has come may stay without its signs where no other font has them.
await document.fonts.load('1em "Duban Sans"', "中").catch(() => []);
speak();
follow();
