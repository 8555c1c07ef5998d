# Sourced by site-crawl.sh: how a person publishes and comments at a real WordPress and a real Ghost. Each SITE_post prints the post's id.

xml_rpc() { # METHOD PARAMETERS
  curl -s "http://127.0.0.1:$wordpress/xmlrpc.php" -d "<?xml version='1.0'?><methodCall><methodName>$1</methodName><params>
<param><value><int>1</int></value></param><param><value>admin</value></param><param><value>lab-pass</value></param>$2</params></methodCall>" |
    sed -n '/faultCode/q; s/.*<\(string\|int\)>\([0-9]*\)<.*/\2/p' | head -n 1
}
wordpress_seed() { "$servers/wordpress.sh" seed "$wordpress" 20 3 >/dev/null; }
wordpress_post() { # WORD
  xml_rpc wp.newPost "<param><value><struct><member><name>post_status</name><value>publish</value></member>
<member><name>comment_status</name><value>open</value></member>
<member><name>post_title</name><value>Storing bij Polderfoon</value></member>
<member><name>post_content</name><value>Wanneer is de storing bij Polderfoon voorbij? Klanten wachten al de hele ochtend op antwoord. $1</value></member></struct></value></param>"
}
wordpress_comment() { # POST WORD
  [ -n "$(xml_rpc wp.newComment "<param><value><int>$1</int></value></param><param><value><struct>
<member><name>content</name><value>Bij mij doet Polderfoon het ook al uren niet, heel vervelend. $2</value></member></struct></value></param>")" ] || failed "commenting"
}

ghost_api() { # JAR METHOD PATH JSON
  curl -s -b "$work/$1" -c "$work/$1" -X "$2" "http://127.0.0.1:$ghost/$3" -H "Origin: http://127.0.0.1:$ghost" -H 'content-type: application/json' ${4:+-d "$4"}
}
ghost_sign_in() {
  ghost_api owner POST ghost/api/admin/session/ '{"username":"owner@example.test","password":"lab-pass-123!"}' >/dev/null
}
# A member who may comment: made by the owner, signed in by the link he would get by mail. The owner wants no mail of comments.
ghost_seed() {
  ghost_sign_in
  ghost_api owner PUT ghost/api/admin/settings/ '{"settings":[{"key":"comments_enabled","value":"all"}]}' >/dev/null
  local owner id link
  owner=$(ghost_api owner GET ghost/api/admin/users/me/ | field users id)
  ghost_api owner PUT "ghost/api/admin/users/$owner/" '{"users":[{"comment_notifications":false}]}' >/dev/null
  id=$(ghost_api owner POST ghost/api/admin/members/ '{"members":[{"name":"Lezer","email":"lezer@example.test"}]}' | field members id)
  link=$(ghost_api owner GET "ghost/api/admin/members/$id/signin_urls/" | field member_signin_urls url)
  curl -s -L -o /dev/null -b "$work/member" -c "$work/member" "$link"
  for number in $(seq 15); do ghost_post "bericht $number" >/dev/null; done
}
ghost_post() { # WORD
  ghost_api owner POST 'ghost/api/admin/posts/?source=html' "{\"posts\":[{\"title\":\"Storing bij Polderfoon\",\"status\":\"published\",
\"html\":\"<p>Wanneer is de storing bij Polderfoon voorbij? Klanten wachten al de hele ochtend op antwoord. $1</p>\"}]}" | field posts id
}
ghost_comment() { # POST WORD
  [ -n "$(ghost_api member POST members/api/comments/ "{\"comments\":[{\"post_id\":\"$1\",
\"html\":\"<p>Bij mij doet Polderfoon het ook al uren niet, heel vervelend. $2</p>\"}]}" | field comments id)" ] || failed "commenting"
}
# field LIST NAME : of the first of a list in JSON
field() { python3 -c 'import json, sys; print(json.load(sys.stdin)[sys.argv[1]][0][sys.argv[2]])' "$1" "$2"; }
