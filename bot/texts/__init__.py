"""Everything people read, in zh and en; code asks for it by key and never holds a sentence."""

from bot.texts.locale import DEFAULT_LANGUAGE, LANGUAGES, Html, Locale, TextError, closest, escaped, locale

__all__ = ["DEFAULT_LANGUAGE", "LANGUAGES", "Html", "Locale", "TextError", "closest", "escaped", "locale"]
