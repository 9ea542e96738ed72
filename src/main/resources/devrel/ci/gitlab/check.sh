set -eu
@find.sh@
"$tool" check --data "$DATA" --format gitlab >gl-code-quality-report.json
