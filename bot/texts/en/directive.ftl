### Directives: what a county leader writes goes to the task force, and he hears what became of it.

directive-title = <b>✍ Directive</b> of { $who }:
directive-words = “{ $words }”
directive-about = Written under: { $line }
directive-passed-on = Passed on to the task force. What becomes of it stands in your digest at 17:30.
directive-decided = Somebody has dealt with this already.
directive-ask-answer = What is the leader to be answered? It stands in his next digest at 17:30.
directive-answered = Answered; it stands in the next digest at 17:30.
directive-was-ordered = ✅ Given out by { $who } as { $no }
directive-was-answered = ✅ Answered by { $who }: { $answer }
directive-told-ordered = ✍ Your directive “{ $words }”: given out as { $no }
directive-told-answered = ✍ Your directive “{ $words }”: { $answer }
directive-told-done = ✅ Your directive “{ $words }”: { $no } is finished everywhere
button-directive-new = Give out as a node
button-directive-answer = Answer
