### 领导批示:县领导随手写的话,转专班办理,办了回话。

directive-title = <b>✍ 领导批示</b> { $who }:
directive-words = 「{ $words }」
directive-about = 来自他看的这一条:{ $line }
directive-passed-on = 已转专班。办理情况会写在您17:30的日报里。
directive-decided = 这件批示已经有人处理了。
directive-ask-answer = 请回复要答复领导的话,将写进他下一次17:30的日报。
directive-answered = 已答复,写进下一次17:30的日报。
directive-was-ordered = ✅ 已由{ $who }转为临时交办 { $no }
directive-was-answered = ✅ 已由{ $who }答复:{ $answer }
directive-told-ordered = ✍ 您的批示「{ $words }」:已作为{ $no }交办
directive-told-answered = ✍ 您的批示「{ $words }」:{ $answer }
directive-told-done = ✅ 您的批示「{ $words }」:{ $no }已全部办结
button-directive-new = 转为临时交办
button-directive-answer = 答复
