"""The table of renderers: key of an outgoing row → who makes its words; every other key is a plain text."""

from bot.render import Renderer, delegate, node, plan, settings

RENDERERS: dict[str, Renderer] = {
    "help": settings.help_,
    "settings": settings.settings,
    "plan-preview": plan.preview,
    "publish": plan.publish,
    "publish-when": plan.publish_when,
    "dispatch": node.dispatch,
    "node": node.node,
    "my": node.my,
    "delegate-choose": delegate.choose,
    "delegate-ask": delegate.ask,
}
