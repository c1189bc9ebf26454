"""Makes the whole test suite strict: a text that is missing, or asked for without its values, fails the test."""

from bot.texts.locale import be_strict

be_strict()
