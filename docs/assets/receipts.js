/* Copies a figure or quotation with its source, or a citation. Buttons come when their details are opened. */
(() => {
  const ready = details => details.querySelector(".et-ready").textContent.split("\n")
  const receipt = details => { // as it stands there, with the address the page was read at
    const lines = ready(details)
    const permalink = (details.closest("tr, figure") || details).querySelector(".et-permalink")
    return [...lines.slice(0, -1), permalink.href].join("\n")
  }

  let status
  const say = words => {
    if (!status) {
      status = document.createElement("p")
      status.className = "et-aside"
      status.setAttribute("aria-live", "polite")
      document.body.append(status)
    }
    status.textContent = "" // so that a second copy is told too
    setTimeout(() => { status.textContent = words }, 50)
  }

  const copy = async text => {
    if (navigator.clipboard) return navigator.clipboard.writeText(text)
    const area = document.createElement("textarea") // over http there is no clipboard for scripts
    area.value = text
    document.body.append(area)
    area.select()
    const done = document.execCommand("copy")
    area.remove()
    if (!done) throw new Error()
  }

  const button = (words, what, text, of) => {
    const made = document.createElement("button")
    made.type = "button"
    made.className = "et-copy"
    const rest = () => {
      made.textContent = words
      if (of) made.setAttribute("aria-label", `${words}: ${of}`) // several stand in a row
    }
    rest()
    made.addEventListener("click", async () => {
      const told = await copy(text()).then(() => what + " copied", () => "The browser does not allow copying")
      made.focus()
      made.removeAttribute("aria-label")
      made.textContent = told
      say(told + ".")
      setTimeout(rest, 2500)
    })
    return made
  }

  const openCitations = () => { // opened first: closed, the page may be too short to scroll there
    const details = document.querySelector(".et-cite")
    if (!details) return
    details.open = true
    details.scrollIntoView()
    details.querySelector("summary").focus({preventScroll: true})
  }
  const openIfAsked = () => location.hash === "#cite" && openCitations()
  addEventListener("hashchange", openIfAsked)
  document.addEventListener("click", event => {
    if (!event.target.closest("a[href='#cite']") || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault() // the browser would take the focus away
    history.pushState(null, "", "#cite")
    openCitations()
  })
  openIfAsked()

  const addButtons = details => {
    if (!details.open || !details.matches(".et-receipt, .et-cite") || details.querySelector(".et-copy")) return
    const slip = details.querySelector(".et-slip")
    if (slip) {
      const what = ready(details)[0].endsWith(":") ? "Quotation" : "Figure"
      slip.append(button(`Copy ${what.toLowerCase()} and source`, what, () => receipt(details)))
    } else for (const pre of details.querySelectorAll("pre")) {
      const of = pre.previousElementSibling.textContent
      pre.before(button("Copy", "Citation", () => pre.textContent + "\n", of))
    }
  }
  document.querySelectorAll("details[open]").forEach(addButtons)
  /* Not at "toggle": on a busy machine it comes late, and the next Tab would pass the button by. */
  new MutationObserver(changes => changes.forEach(change => addButtons(change.target)))
    .observe(document, { subtree: true, attributeFilter: ["open"] })
})()
