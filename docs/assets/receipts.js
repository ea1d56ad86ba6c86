/* Copies a figure or quotation with its source, or a citation. Buttons come when their details are opened. */
(() => {
  const line = node => (node ? node.textContent : "").replace(/\s+/g, " ").trim()
  const OF_WORDS = /^(of the words of|:) /
  const all = (node, selector) => [...node.querySelectorAll(selector)]

  const receipt = details => {
    const root = details.closest("tr, figure") || details
    const of = line(details.querySelector("summary .et-aside"))
    const name = of.replace(OF_WORDS, "").replace(/^of /, "")
    const passages = all(root, ".et-passage").map(p => [p.querySelector(".et-exact"), p])
    if (!passages.length) passages.push([root.querySelector("blockquote"), root.querySelector(".et-from")])
    const sources = passages.map(([words, from]) => {
      const at = from.querySelector("a[rel~=external]")
      const outlet = from.querySelector(".et-from a") || from.querySelector("a")
      return [line(words), line(outlet), at && at.href].filter(Boolean).join(", ")
    })
    const who = OF_WORDS.test(of) ? ":" : " — " + line(details.querySelector("dd"))
    return [name + who, ...sources, root.querySelector(".et-permalink").href].join("\n")
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

  const openCitations = () => {
    const details = location.hash === "#cite" && document.querySelector("#cite")
    if (!details) return
    details.open = true
    details.querySelector("summary").focus()
  }
  addEventListener("hashchange", openCitations)
  document.addEventListener("click", event => { if (event.target.closest("a[href='#cite']")) setTimeout(openCitations) })
  openCitations()

  document.addEventListener("toggle", event => {
    const details = event.target
    if (!details.open || !details.matches(".et-receipt, .et-cite") || details.querySelector(".et-copy")) return
    const slip = details.querySelector(".et-slip")
    const what = OF_WORDS.test(line(details.querySelector(".et-aside"))) ? "Quotation" : "Figure"
    if (slip) slip.append(button(`Copy ${what.toLowerCase()} and source`, what, () => receipt(details)))
    all(details, "pre").forEach(pre => pre.before(button("Copy", "Citation", () => pre.textContent + "\n", line(pre.previousElementSibling))))
  }, true) // "toggle" does not bubble
})()
