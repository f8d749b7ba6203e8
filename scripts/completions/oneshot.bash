# bash completion for oneshot
_oneshot() {
  local word=$2 previous=$3 command= i
  for ((i = 1; i < COMP_CWORD; ++i)); do
    [[ ${COMP_WORDS[i]} == -* ]] || { command=${COMP_WORDS[i]}; break; }
  done
  local tool=
  [[ $command == rules ]] && ((COMP_CWORD > i + 1)) && tool=${COMP_WORDS[i + 1]}
  case $previous in
    --format)
      case $command${tool:+ $tool} in
        'rules check') COMPREPLY=($(compgen -W 'text json sarif' -- "$word")) ;;
        'rules test') COMPREPLY=($(compgen -W 'text json junit' -- "$word")) ;;
        rules*) COMPREPLY=($(compgen -W 'text json' -- "$word")) ;;
        extract) COMPREPLY=($(compgen -W 'text json html' -- "$word")) ;;
        compare) COMPREPLY=($(compgen -W 'text json markdown html' -- "$word")) ;;
        merge) COMPREPLY=($(compgen -W 'json ndjson' -- "$word")) ;;
        *) COMPREPLY=($(compgen -W 'text json ndjson markdown html sarif junit csv github' -- "$word")) ;;
      esac
      return ;;
    --lang) COMPREPLY=($(compgen -W 'en ko' -- "$word")); return ;;
    --color) COMPREPLY=($(compgen -W 'auto always never' -- "$word")); return ;;
    --profile) COMPREPLY=($(compgen -W 'engineer researcher' -- "$word")); return ;;
    --require)
      COMPREPLY=($(compgen -W 'any coding-competition ai-competition publication service company' \
        -- "$word"))
      return ;;
    --rules | --cache) COMPREPLY=($(compgen -d -- "$word")); return ;;
  esac
  if [[ -z $command && $word != -* ]]; then
    COMPREPLY=($(compgen -W 'check extract compare rules verify merge' -- "$word"))
  elif [[ $word == -* ]]; then
    local options
    options=$(oneshot $command $tool --help 2>/dev/null | grep -oE -- '--[a-z][a-z-]+' | sort -u)
    COMPREPLY=($(compgen -W "$options" -- "$word"))
  elif [[ $command == rules ]] && ((COMP_CWORD == i + 1)); then
    COMPREPLY=($(compgen -W 'list new check test try explain diff stats schema export' -- "$word"))
  elif [[ $tool == new ]] && ((COMP_CWORD == i + 2)); then
    COMPREPLY=($(compgen -W 'signal list role pack' -- "$word"))
  elif [[ $tool == schema ]]; then
    COMPREPLY=($(compgen -W 'signal list role foundation path profile lexicon' -- "$word"))
  elif [[ $tool == diff ]] && ((COMP_CWORD < i + 4)); then
    COMPREPLY=($(compgen -W shipped -- "$word") $(compgen -d -- "$word"))
  else
    COMPREPLY=($(compgen -f -- "$word"))
  fi
}
complete -o filenames -F _oneshot oneshot
