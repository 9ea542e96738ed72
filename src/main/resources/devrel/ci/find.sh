# The tool stands in this repository, or was fetched into .devrel-tool.
tool=./devrel
[ -x "$tool" ] || tool=.devrel-tool/devrel
if [ ! -x "$tool" ]; then
  echo "devrel was not found: neither ./devrel here nor the repository that DEVREL_REPOSITORY names" >&2
  exit 66
fi
