// The words of the page itself; what the phones say comes from the bot.

const WORDS = {
  zh: {
    tagline: "演示县 · 本机运行,不联网",
    clock: "演示时钟",
    phones: "手机",
    tour: "第一次来?六步看完",
    hour: "+1小时",
    digest: "到17:30日报",
    morning: "到下一工作日早上",
    day: "+1天",
    workday: "工作日",
    restday: "休息日",
    closed: "下班时间",
    moving: "推进中…",
    other: "English",
    offline: "演示程序已停止。重新运行 make demo 后,本页会自动接上。",
    type: "输入消息",
    send: "发送",
    menu: "命令菜单",
    attach: "附件",
    photo: "照片",
    file: "文件",
    sample: "示例佐证文件",
    contact: "分享本人号码",
    block: "停用机器人",
    unblock: "重新启用机器人",
    isBlocked: "本人已停用机器人,收不到消息。",
    reply: "回复这条消息",
    edit: "修改这条消息",
    cancel: "取消",
    edited: "已修改",
    fine: "知道了",
    as: "发言人",
    empty: "还没有消息",
    invited: "短信:您受邀加入魏县乡镇改革督办。请打开邀请链接,再分享本人号码核验身份。",
    openInvitation: "打开邀请链接",
    joined: "机器人已入群",
    download: "下载",
    enlarge: "放大图片",
    doIt: "替我做",
    working: "正在进行…",
    finished: "六步走完。还可以:在“新同事”手机上打开邀请;点“有困难”或“申请延期”;停用某部手机;把时钟推到五一假期看看有没有人被打扰。",
    again: "重看",
    steps: [
      ["下达", "协调员发 /publish,看过倒排检查后点“确认下达”:全县每名责任人各收一张卡片。"],
      ["签收", "德政镇书记收到13项任务,点一次“全部签收”。"],
      ["反馈", "书记像发微信一样打“3完成”,核对后点“准确”,佐证选“稍后补”。"],
      ["审核", "协调员收到审核卡片,点“同意办结”;书记那边的卡片随之变为已办结。"],
      ["逾期", "把时钟推到4月24日(约需半分钟):提醒、逾期和督办单逐级出现,没办的才会收到。"],
      ["日报", "到17:30:领导、协调员和工作群收到日报和灯图。"],
    ],
    notes: {},
  },
  en: {
    tagline: "demo county · runs on this machine only",
    clock: "Demo clock",
    phones: "Phones",
    tour: "First time here? Six steps",
    hour: "+1 hour",
    digest: "To 17:30 digest",
    morning: "To next working morning",
    day: "+1 day",
    workday: "working day",
    restday: "day off",
    closed: "after hours",
    moving: "moving…",
    other: "中文",
    offline: "The demo has stopped. Run make demo again and this page reconnects by itself.",
    type: "Message",
    send: "Send",
    menu: "Commands",
    attach: "Attach",
    photo: "Photo",
    file: "File",
    sample: "Sample evidence",
    contact: "Share my number",
    block: "Block the bot",
    unblock: "Unblock the bot",
    isBlocked: "This person has blocked the bot and receives nothing.",
    reply: "Reply to this message",
    edit: "Edit this message",
    cancel: "Cancel",
    edited: "edited",
    fine: "OK",
    as: "Speaking as",
    empty: "No messages yet",
    invited: "Text message: you are invited to the county's campaign. Open the link, then share your own number to prove who you are.",
    openInvitation: "Open the invitation",
    joined: "The bot joined the group",
    download: "Download",
    enlarge: "Enlarge the picture",
    doIt: "Do it for me",
    working: "Working…",
    finished: "All six done. Also try: open the newcomer's invitation; tap 有困难 (trouble) or 申请延期 (extension); block the bot on a phone; move into the May holiday and see nobody disturbed. /settings switches a phone to English.",
    again: "Again",
    steps: [
      ["Publish", "The coordinator sends /publish, reads the check and taps 确认下达: every official gets one card."],
      ["Sign", "The secretary of Dezheng township has 13 nodes and signs them with one tap on 全部签收."],
      ["Report", "He types 3完成 (“3 done”) as in any chat, confirms with 准确, and promises the evidence: 稍后补."],
      ["Review", "The coordinator gets the review card and taps 同意办结; the secretary's card turns to closed."],
      ["Overdue", "Move to 24 April (takes half a minute): reminders, overdue notices and slips climb the ladder, only for what is undone."],
      ["Digest", "At 17:30 leaders, coordinators and the work group get the digest with the lamp grid."],
    ],
    notes: {
      coordinator: "Task-force coordinator",
      secretary: "Township party secretary, first responsible",
      chief: "Head of the county finance bureau",
      leader: "County leader, paired with two townships",
      group: "Work group: units and counts only",
      newcomer: "New colleague with an invitation",
    },
  },
};

let language = localStorage.getItem("language") ?? (navigator.language.startsWith("zh") ? "zh" : "en");

export const word = (key) => WORDS[language][key];
export const currentLanguage = () => language;

export function switchLanguage() {
  language = language === "zh" ? "en" : "zh";
  localStorage.setItem("language", language);
}

// Show a wall time of the county ("2020-04-21T09:00") as a day or as a day with its hour.
const format = (wall, options) =>
  new Intl.DateTimeFormat(language === "zh" ? "zh-CN" : "en-GB", { timeZone: "UTC", ...options }).format(new Date(`${wall}Z`));
export const dayOf = (wall) => format(wall, { month: "long", day: "numeric", weekday: "short" });
export const yearOf = (wall) => wall.slice(0, 4);
export const hourOf = (wall) => wall.slice(11);
