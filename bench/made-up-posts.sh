#!/bin/sh
# Prints made-up posts about three made-up brands as TSV: made-up-posts.sh ROWS [DAYS_OLD]
# Each row has an id of its own; the same arguments print the same rows but for the dates.
set -eu
awk -v rows="${1:-15000}" -v now="$(date +%s)" -v old="${2:-1}" 'BEGIN {
  srand(7); OFS = "\t"
  split("Polderfoon Kwiekbel Nordalink", brand, " ")
  n = split("de storing duurt nu al uren en niemand neemt op|wat een fijne klantenservice, meteen geholpen|weet iemand of het netwerk eruit ligt?|the engineer did not show up again|thanks for the quick help today|ik wil overstappen, iemand ervaring met glasvezel?|my invoice is wrong for the third time|gewoon een bericht over het weer en het netwerk|al een uur in de wacht, wat een service|zojuist verhuisd en het internet doet het meteen", says, "|")
  print "id", "created", "brand", "text"
  for (i = 1; i <= rows; i++) {
    b = brand[1 + int(rand() * 3)]
    when = now - old * 86400 + int(i * old * 86400 / (rows + 1))
    print "p" i, strftime("%Y-%m-%dT%H:%M:%SZ", when, 1), b, "@" tolower(b) " " says[1 + int(rand() * n)] " nummer " i
  }
}'
