set -eu
@find.sh@
"$tool" check --data "$DATA" --format github
