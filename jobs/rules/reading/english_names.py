"""Names of whoever may take a task over in English, and what may stand behind such a name."""

_NOT_A_TAKER = (
    r"(?!(?:let|staff|cannot|unable|me|us|you|your|yourself|him|her|them|my|our|we|i|he|she|it|they|this|that|these|those|"
    r"there|what|which|who|"
    r"whom|whoever|someone|somebody|anyone|nobody|no|not|to|be|do|if|when|and|but|so|please|a|an|all|any|every|each|"
    r"one|"
    r"another|other|others|around|about|round|review|approval|signature|work|print|press|plan|schedule|time|now|"
    r"today|tomorrow|"
    r"tonight|next|then|month|year|quarter|week|weekend|early|late|midnight|midweek|half|e[oc][a-z]|cob|cop|"
    r"by|in|on|at|end|close|noon|midday|mid|lunch\w*|attach\w*|(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|"
    r"apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|wed|thu|fri|sat|sun)(?! [a-z])))\b|\w+ing (?:it|this|"
    r"the|all|an?|our)\b|\d)"
)
_KEEPER = (
    r"(?:\w+ ){0,3}(?:archives?(?! (?:bureau|office|station|section))|stores?|storeroom|depot|warehouse|museum|"
    r"library|"
    r"villagers|farmers|families|owners?|residents|households|tenants|recipients|pupils|parents)\b"
)
"""Who is given the finished thing: handed over to the county archive."""
NAME = (
    rf"(?:the )?(?P<taker>{_NOT_A_TAKER}(?!{_KEEPER})(?!the )[a-z][\w.&'’-]*(?: (?!(?:to|for|who|which|please|"
    rf"instead|as|"
    r"because|since|now|already|and (?:not|they)|if|when|after|while|until|this|that|it|should|will|has|have|is|"
    r"are|was|do|does|did|not|"
    r"would|could|can|"
    rf"must|tomorrow|today|yesterday|next|last|on|by|at|before|until)\b)[\w&'-]+\.?){{0,5}}?)"
)
"""Who may take a task over, as the group `taker`: an office or a person, not a pronoun, a day or a store."""
END = (
    r"(?: (?:directly|instead|please|now|already|today|yesterday|for (?:this|that|it)|about (?:this|that|it|these|"
    r"those|them|such \w+)|"
    r"to handle|to deal with|"
    r"from now on|since \w+|these days|(?:last|this|next) \w+))*(?=$|[,.;:!?\n(]| (?:as|so|because|since|who|which|"
    r"and|not|for|to|in|on|at|if|please|when|after)\b)"
)
"""What may follow a name that ends what is said of it."""
