"""The table of renderers: key of an outgoing row → who makes its words; every other key is a plain text."""

from bot.render import Renderer, delegate, enrol, node, plan, settings

RENDERERS: dict[str, Renderer] = {
    "help": settings.help_,
    "settings": settings.settings,
    "enrol-welcome": enrol.bound,
    "enrol-verify": enrol.verify,
    "enrol-verify-again": enrol.verify_again,
    "enrol-own-contact": enrol.verify_again,
    "enrol-bound": enrol.bound,
    "enrol-bound-already": enrol.bound,
    "enrol-waiting": enrol.parting,
    "enrol-waiting-unmanned": enrol.parting,
    "enrol-refused": enrol.parting,
    "enrol-expired": enrol.expired,
    "enrol-claim": enrol.claim,
    "invite-menu": enrol.invite_menu,
    "invite-links": enrol.invite_links,
    "invite-book": enrol.invite_book,
    "roster-readiness": enrol.readiness,
    "bind-campaign": enrol.group_bound,
    "bind-unit": enrol.group_bound,
    "plan-preview": plan.preview,
    "publish": plan.publish,
    "publish-when": plan.publish_when,
    "dispatch": node.dispatch,
    "node": node.node,
    "my": node.my,
    "delegate-choose": delegate.choose,
    "delegate-ask": delegate.ask,
}
