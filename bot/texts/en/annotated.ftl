### A sheet with our remarks, sent along with the preview when many rows are refused.

annotated = Your sheet with a remark beside each of the { $count } refused rows (last column, cells in question in red). Correct it and send it back; the column of remarks may stay.
annotated-heading = Remarks of Duban
annotated-file = { $name } (remarks).xlsx
