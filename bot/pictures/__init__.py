"""Documents that are looked at: the lamp grid of the digest and the printable book of invitations."""
