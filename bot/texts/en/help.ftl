help-title = Commands:
help-words = You can also simply write, e.g. "3 done", "7: 80% done, will finish by Friday", "stuck at the staffing approval"; when nothing is new, tap "No news yet".
help-not-understood = I did not understand. Send /my and use the buttons, or name the task number, e.g. "3: 80% done". All commands: /help
help-start = begin, enrol
help-help = show this help
help-settings = choose the language
settings-language = Language: { $language }. Please choose:
settings-language-set = Switched to English
