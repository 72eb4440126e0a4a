"""What a Dutch reader knows: folding of layout, clauses, inflection, periods, numbers and the words of the field. Pure."""
