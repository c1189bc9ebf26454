### A roster sent into the chat: preview and import.

roster-preview-title = <b>Roster preview</b>: { $file }
roster-preview-counts = { $units } units, { $posts } posts, { $persons } persons, { $pairing } pairings
roster-preview-vacant = Vacant: { $count }{ $count ->
    [0] {""}
   *[other] {" "}({ $names }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
      })
  }
roster-preview-changes = <b>Compared with the present roster:</b>
roster-preview-unchanged = The same as the present roster.
roster-preview-unit_added = { $count } new units: { $names }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
  }
roster-preview-person_added = { $count } new persons: { $names }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
  }
roster-preview-alike = ❓ The new unit “{ $unit }” is close to “{ $known }”. If it is a slip of the pen, cancel, correct it and send it again.
roster-preview-admins = The administrators in the sheet are left alone: only an administrator can replace them.
roster-preview-more = … and { $count } more
roster-imported = Roster imported: { $units } units, { $posts } posts, { $persons } persons, { $vacancies } vacancies; { $changes } changes. /roster shows who is bound, /invite invites.
