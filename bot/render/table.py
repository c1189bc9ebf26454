"""The table of renderers: key of an outgoing row → who makes its words; every other key is a plain text."""

from bot.render import Renderer, settings

RENDERERS: dict[str, Renderer] = {
    "help": settings.help_,
    "settings": settings.settings,
}
