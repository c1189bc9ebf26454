### The story of a node.

button-story = History
story-title = <b>History</b> { $no } { $title } · { $unit }
story-earlier = (For what came earlier see the exported timeline)
story-move = ▪️ { $when } { $who } { $what }
story-corrected = corrected the report
story-to = {" "}→ { $name }
story-for = {" "}(for { $name })
story-level = {" "}to { $slip }
story-number = {" "}no. { $number }
story-dates = : from { $old } to { $new }
story-until = , by { $day }
story-reason = {" "}(reason: { $reason })
story-words = : "{ $words }"
story-version-replaced = {" "}[corrected, see below]
story-version-withdrawn = {" "}[withdrawn]
story-version-returned = {" "}[sent back]
story-version-accepted = {" "}[accepted]
