### The roster: who is bound, and what an import changed.

help-roster = roster: who is bound, by unit
roster-readiness = <b>Roster</b>: { $bound } bound, { $unbound } not bound
roster-vacant = Vacant posts (some with an acting holder): { $count }
roster-unit = { $unit } { $bound }/{ $all }, not bound: { $who }
roster-complete = All bound in the other units: { $count }
roster-change-unit_added = new unit: { $unit }
roster-change-unit_renamed = unit renamed: { $before } → { $after }
roster-change-person_added = new person: { $unit } { $post } { $after }
roster-change-name_changed = name corrected: { $unit } { $post } { $before } → { $after }
roster-change-phone_changed = phone changed: { $unit } { $post } { $after }
roster-change-holder_changed = new holder: { $unit } { $post } { $before } → { $after }
roster-change-vacated = vacant: { $unit } { $post }, formerly { $before }
roster-change-pairing_changed = pairing changed: { $unit } → { $after }
roster-change-admin_kept = the last bound administrator stays: { $unit } { $post } (import again once the new one is bound)
