help-title = Commands:
help-words = You can also simply write, e.g. "3 done", "7: 80% done, will finish by Friday", "stuck at the staffing approval"; when nothing is new, tap "No news yet".
help-not-understood = I did not understand. Send /my and use the buttons, or name the task number, e.g. "3: 80% done". All commands: /help
help-start = begin, enrol
help-help = show this help
help-settings = settings: language, simple mode, time of the morning's list, rest
settings-language = Language: { $language }
settings-simple = Simple mode: { $is_on ->
    [yes] on (few buttons, short lines)
   *[no] off
}
settings-simple-on = Simple mode is on
settings-simple-off = Simple mode is off
settings-morning = Morning list: { $at }
settings-morning-choose = When shall the list of the morning reach you?
settings-morning-how = Please write a time, e.g. 09:30
settings-morning-bad = The list of the morning can come from { $first } to { $last }.
settings-quiet = Rest: { $span }
settings-quiet-none = none
settings-quiet-choose = When, in working hours, shall nothing disturb you? Reminders come after it, none is lost; what you tap or write is answered as always.
settings-quiet-how = Please write from when to when, e.g. 12:00-14:00
settings-quiet-bad = A rest lies between { $first } and { $latest }, and lasts three hours at most.
button-simple = Simple mode
button-morning = Morning list
button-quiet = Rest
button-quiet-none = No rest
button-settings-other = Another time
button-settings-back = ← Settings
settings-language-set = Switched to English
help-my = my tasks
help-unit = my unit's tasks
help-import = import a plan of task nodes or a roster
help-publish = publish the tasks
