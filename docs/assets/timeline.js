/* The timeline's one script: filters for the lists of entries, and keys for the time strip. Pages are whole without it. */
(() => {
  "use strict"

  const all = (selector, within = document) => [...within.querySelectorAll(selector)]
  const one = (selector, within = document) => within.querySelector(selector)
  const plain = text => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[‘’]/g, "'").toLowerCase()
  const element = (tag, set, ...children) => {
    const made = Object.assign(document.createElement(tag), set)
    made.append(...children)
    return made
  }

  const form = one(".et-filter")
  const marks = all(".et-point")

  /* The strip: one stop of the Tab key; arrows, Home and End move along it. */

  const readout = one(".et-readout")
  const nameOf = mark => one("title", mark).textContent
  const inReach = () => marks.filter(mark => !mark.classList.contains("et-point--out"))
  const middle = mark => { const box = mark.getBoundingClientRect(); return box.left + box.width / 2 }

  const makeStop = mark => marks.forEach(other => other.setAttribute("tabindex", other === mark ? 0 : -1))

  const startStrip = () => {
    const place = new Map(marks.map(mark => [mark, middle(mark)]))
    marks.sort((a, b) => place.get(a) - place.get(b))
    makeStop(marks[marks.length - 1])
    const show = event => { const mark = event.target.closest(".et-point"); if (mark) readout.textContent = nameOf(mark) }
    const strip = one(".et-strip")
    const drawing = one("svg", strip)
    drawing.setAttribute("aria-label", `${drawing.getAttribute("aria-label")}; arrow keys move along them`)
    readout.textContent += " Arrow keys move along them."
    strip.addEventListener("focusin", show) // not on the drawing: Chromium would make that a stop of the Tab key
    strip.addEventListener("pointerover", show)
    strip.addEventListener("keydown", event => {
      const reach = inReach()
      const at = reach.indexOf(document.activeElement)
      const to = { ArrowRight: at + 1, ArrowUp: at + 1, ArrowLeft: at - 1, ArrowDown: at - 1, Home: 0, End: reach.length - 1 }[event.key]
      if (to === undefined || event.altKey || event.ctrlKey || event.metaKey || at < 0) return
      event.preventDefault()
      const next = reach[Math.min(Math.max(to, 0), reach.length - 1)]
      makeStop(next)
      next.focus()
    })
  }

  if (marks.length) startStrip()

  /* Back from an entry: the link that led there has the focus again, where the browser made the page anew. */

  const article = one("article")
  const links = () => all("a[href]", article)
  const returnTo = () => {
    const isBack = performance.getEntriesByType("navigation")[0]?.type === "back_forward"
    const link = isBack && links()[history.state?.at]
    if (!link) return
    for (let at = link.closest("details"); at; at = at.parentElement.closest("details")) at.open = true
    link.focus({ preventScroll: true })
  }
  article?.addEventListener("click", event => {
    const link = event.target.closest("a[href]")
    if (!link || link.getAttribute("href").startsWith("#")) return
    try {
      history.replaceState({ at: links().indexOf(link) }, "")
    } catch { /* A page opened from a local folder may not keep it. */ }
  })

  if (!form) return returnTo()

  /* What there is: rows with the numbers of their choices, and the choices in the order of the page. */

  const boxes = all("input[type=checkbox]", form)
  const legendOf = box => one("legend", box.closest("fieldset")).textContent
  const labelOf = box => box.nextElementSibling.textContent
  const facets = [...new Set(boxes.map(box => box.name))]
  const groups = facets.map(name => boxes.filter(box => box.name === name))
  const numbers = boxes.map(box => one(".et-number", box.parentElement))
  const { words, from, to } = form.elements
  const yearsOf = select => select ? [...select.options].slice(1) : []

  const rows = all("[data-c]").map(row => {
    const choices = new Set(row.dataset.c.split(" ").filter(Boolean).map(Number))
    const years = (row.dataset.y || "").split("-").filter(Boolean).map(Number)
    return { row, choices, first: years[0], last: years[years.length - 1], link: one("a", row).href, text: "" }
  })
  rows.forEach(entry => {
    entry.kind = [...entry.choices].map(at => boxes[at]).find(box => box.name === "kind")?.value || form.dataset.kind
  })
  const textOf = entry => entry.text ||= plain(`${entry.row.textContent} ${[...entry.choices].map(n => labelOf(boxes[n])).join(" ")}`)

  /* What is chosen: kept in the form alone, written to the address, read from it. */

  const chosen = () => ({
    facets: groups.map(group => group.filter(box => box.checked)),
    words: plain(words.value).split(/\s+/).filter(Boolean),
    from: Number(from?.value) || -Infinity,
    to: Number(to?.value) || Infinity,
  })
  const ours = ["words", "from", "to", ...facets]

  const address = () => {
    const query = new URLSearchParams(location.search)
    ours.forEach(name => query.delete(name))
    boxes.filter(box => box.checked).forEach(box => query.append(box.name, box.value))
    for (const field of [from, to, words]) if (field?.value.trim()) query.set(field.name, field.value.trim())
    return location.pathname + (query.size || String(query) ? `?${query}` : "")
  }

  const orderYears = () => {
    if (from?.value && to?.value && from.value > to.value) [from.value, to.value] = [to.value, from.value]
  }

  const readAddress = () => {
    const query = new URLSearchParams(location.search)
    boxes.forEach(box => { box.checked = query.getAll(box.name).includes(box.value) })
    for (const field of [from, to, words]) if (field) field.value = query.get(field.name) || ""
    for (const field of [from, to]) if (field?.selectedIndex < 0) field.value = ""
    orderYears()
  }

  let isTyping = false
  const writeAddress = typing => {
    if (address() === location.pathname + location.search) return
    try {
      history[typing && isTyping ? "replaceState" : "pushState"](null, "", address())
    } catch { /* A page opened from a local folder may not change its address. */ }
    isTyping = typing
  }

  /* What fits. Choices of one facet widen, facets narrow; beside each choice stands what choosing it alone would show. */

  const fitsYears = (entry, low, high) => (low === -Infinity && high === Infinity) || (entry.first <= high && entry.last >= low)

  const judge = (entry, state) => {
    const misses = state.facets.flatMap((group, at) =>
      group.length && !group.some(box => entry.choices.has(boxes.indexOf(box))) ? [at] : [])
    if (!fitsYears(entry, state.from, state.to)) misses.push("years")
    if (state.words.length && !state.words.every(word => textOf(entry).includes(word))) misses.push("words")
    return misses
  }

  const recount = judged => {
    const counts = boxes.map(() => 0)
    const ofYears = yearsOf(from).map(() => 0)
    for (const { entry, misses } of judged) {
      const only = misses.length === 1 ? misses[0] : null
      if (misses.length > 1) continue
      for (const number of entry.choices) {
        if (!misses.length || facets[only] === boxes[number].name) counts[number] += 1
      }
      if (!misses.length || only === "years") {
        yearsOf(from).forEach((option, at) => { if (fitsYears(entry, +option.value, +option.value)) ofYears[at] += 1 })
      }
    }
    counts.forEach((count, at) => {
      numbers[at].textContent = count
      boxes[at].parentElement.classList.toggle("et-zero", !count)
    })
    for (const select of [from, to]) {
      yearsOf(select).forEach((option, at) => { option.textContent = `${option.value} (${ofYears[at]})` })
    }
  }

  /* What is shown, and the sentence that says so. */

  const shown = one(".et-shown")
  const whole = shown.textContent
  const chips = one(".et-chips")
  const none = one(".et-none")
  const sections = all(".et-group").reverse()
  const number = (count, noun) => count ? `${count.toLocaleString("en-US")} ${noun}${count === 1 ? "" : "s"}` : ""
  const tally = entries => {
    const statements = entries.filter(entry => entry.kind === "statements").length
    return [number(entries.length - statements, "operation"), number(statements, "statement")].filter(Boolean).join(" and ") || "No entries"
  }

  const either = labels => labels.length < 2 ? labels.join("") : `${labels.slice(0, -1).join(", ")} or ${labels[labels.length - 1]}`

  const sentence = (state, entries) => {
    const parts = state.facets.filter(group => group.length && group[0].name !== "kind").map(group => {
      const lead = group[0].closest("fieldset").dataset.lead
      const labels = group.map(labelOf)
      return `${lead} ${either(/^(status|measure)$/.test(group[0].name) ? labels.map(label => label.toLowerCase()) : labels)}`
    })
    if (state.words.length) parts.push(`with “${words.value.trim()}”`)
    const years = [from?.value, to?.value]
    const span = years[0] && years[1] ? (years[0] === years[1] ? years[0] : years.join("–"))
      : years[0] ? `since ${years[0]}` : years[1] ? `until ${years[1]}` : ""
    return `${[tally(entries), ...parts].join(" ")}${span ? `, ${span}` : ""}.`
  }

  const fold = one(".et-fold", form)
  const start = () => fold.open ? words : one("summary", fold)

  const goToList = () => {
    open().forEach(facet => { facet.open = false })
    const list = one("#list")
    list.tabIndex = -1
    list.focus()
  }

  const chip = (label, name, remove) => {
    const button = element("button", { type: "button" }, label, element("span", { ariaHidden: "true" }, " ×"))
    button.setAttribute("aria-label", `Remove filter ${name}: ${label}`)
    button.addEventListener("click", () => {
      const at = [...chips.children].indexOf(button.parentElement)
      remove()
      change()
      const left = all("button", chips)
      ;(left[Math.min(at, left.length - 2)] || start()).focus()
    })
    return element("li", {}, button)
  }

  const clear = () => {
    boxes.forEach(box => { box.checked = false })
    for (const field of [from, to, words]) if (field) field.value = ""
    change()
    start().focus()
  }

  const drawChips = () => {
    const made = boxes.filter(box => box.checked).map(box => chip(labelOf(box), legendOf(box), () => { box.checked = false }))
    if (from?.value) made.push(chip(`from ${from.value}`, "Years", () => { from.value = "" }))
    if (to?.value) made.push(chip(`to ${to.value}`, "Years", () => { to.value = "" }))
    if (words.value.trim()) made.push(chip(`“${words.value.trim()}”`, "Words", () => { words.value = "" }))
    chips.hidden = !made.length
    if (made.length) {
      const button = element("button", { type: "button", className: "et-all" }, "Clear all")
      button.addEventListener("click", clear)
      made.push(element("li", {}, button))
    }
    chips.replaceChildren(...made)
    for (const facet of all(".et-facet", form)) {
      const active = all("input:checked", facet).length + all("select", facet).filter(select => select.value).length
      facet.classList.toggle("et-facet--active", active > 0)
      one("summary", facet).dataset.active = active || ""
    }
  }

  const showRows = (judged, isActive) => {
    for (const { entry, misses } of judged) entry.row.hidden = misses.length > 0
    for (const section of sections) {
      section.hidden = !one("[data-c]:not([hidden])", section)
      const heading = one("h2[id], h3[id]", section)
      all(`a[href="#${CSS.escape(heading.id)}"]`).forEach(link => {
        if (!link.closest("svg")) (link.closest("li") || link).hidden = section.hidden
      })
      const count = one(":scope > .et-count", section)
      if (!count) continue
      count.dataset.whole ||= count.firstChild.textContent
      const fitting = judged.filter(({ entry, misses }) => !misses.length && section.contains(entry.row))
      count.firstChild.textContent = isActive ? `${tally(fitting.map(({ entry }) => entry))} shown. ` : count.dataset.whole
    }
  }

  const dimMarks = (judged, isActive) => {
    const fitting = judged.filter(({ misses }) => !misses.length).map(({ entry }) => entry)
    const links = new Set(fitting.map(entry => entry.link))
    for (const mark of marks) {
      const anchor = mark.getAttribute("href")
      const section = anchor.startsWith("#") && document.getElementById(anchor.slice(1))?.closest(".et-group")
      const kind = mark.closest(".et-points--statements") ? "statements" : "operations"
      const isIn = section ? fitting.some(entry => entry.kind === kind && section.contains(entry.row))
        : links.has(new URL(anchor, location.href).href)
      mark.classList.toggle("et-point--out", isActive && !isIn)
    }
    const reach = inReach()
    if (reach.length && !reach.some(mark => mark.getAttribute("tabindex") === "0")) makeStop(reach[reach.length - 1])
  }

  const apply = () => {
    const state = chosen()
    const isActive = state.facets.some(group => group.length) || state.words.length > 0 || Boolean(from?.value || to?.value)
    const judged = rows.map(entry => ({ entry, misses: judge(entry, state) }))
    const fitting = judged.filter(({ misses }) => !misses.length).map(({ entry }) => entry)
    recount(judged)
    showRows(judged, isActive)
    dimMarks(judged, isActive)
    drawChips()
    none.hidden = fitting.length > 0
    all(".et-unfiltered").forEach(note => { note.hidden = !isActive })
    const says = isActive ? sentence(state, fitting) : whole
    if (shown.textContent !== says) shown.textContent = says
  }

  const change = (typing = false) => {
    writeAddress(typing)
    apply()
  }

  /* Typing waits for a pause, so that a screen reader is not interrupted at every letter. */
  let pause = 0
  words.addEventListener("input", () => {
    clearTimeout(pause)
    pause = setTimeout(() => change(true), 250)
  })
  words.addEventListener("change", () => { isTyping = false })
  form.addEventListener("change", event => {
    if (event.target === words || event.target.matches(".et-find-in")) return
    orderYears()
    change()
  })
  form.addEventListener("submit", event => event.preventDefault())
  one(".et-all", none).addEventListener("click", clear)
  addEventListener("popstate", () => {
    const wasOnChip = chips.contains(document.activeElement)
    readAddress()
    apply()
    if (wasOnChip) (one("button", chips) || start()).focus({ preventScroll: true })
  })

  /* Enter in a field or on a choice goes to the list. */
  form.addEventListener("keydown", event => {
    if (event.key !== "Enter" || event.defaultPrevented || !event.target.matches("input")) return
    event.preventDefault()
    clearTimeout(pause)
    change(event.target === words)
    goToList()
  })

  /* A long list of choices has a field that shortens it; what holds a choice that fits stays above it. */
  const LONG = 15
  const addFinder = (facet, items) => {
    const field = element("input", { type: "search", className: "et-find-in" })
    const told = element("span", { className: "et-number", ariaLive: "polite" })
    let fits = items
    const find = () => {
      const wanted = plain(field.value.trim())
      fits = items.filter(item => plain(labelOf(one("input", item))).includes(wanted))
      const kept = new Set()
      for (const item of fits) for (let at = item; at && !kept.has(at); at = at.parentElement.closest("li")) kept.add(at)
      items.forEach(item => { item.hidden = !kept.has(item) })
      told.textContent = wanted ? `${fits.length} of ${items.length}` : ""
    }
    field.addEventListener("input", find)
    field.addEventListener("keydown", event => {
      if (event.key !== "Enter") return
      event.preventDefault()
      if (fits.length) one("input", fits[0]).focus()
    })
    /* Not at "toggle": on a busy machine it comes late, and took away what had been typed by then. */
    new MutationObserver(() => {
      if (!field.value) return
      field.value = ""
      find()
    }).observe(facet, { attributeFilter: ["open"] })
    const label = element("label", {}, "Find in this list ", field)
    one("legend", facet).after(element("div", { className: "et-finder" }, label, told))
  }
  for (const facet of all(".et-facet", form)) {
    const items = all("li", facet)
    if (items.length >= LONG) addFinder(facet, items)
  }

  /* One list of choices is open at a time; Escape or a click elsewhere closes it. */
  const open = () => all(".et-facet[open]", form)
  document.addEventListener("click", event => open().forEach(facet => { if (!facet.contains(event.target)) facet.open = false }))
  document.addEventListener("focusin", event => open().forEach(facet => { if (!facet.contains(event.target)) facet.open = false }))
  form.addEventListener("keydown", event => {
    const facet = event.key === "Escape" && event.target.closest(".et-facet[open]")
    if (!facet) return
    event.preventDefault()
    facet.open = false
    one("summary", facet).focus()
  })

  /* On a phone the filters fold; on a wide screen there is nothing to unfold. */
  const phone = matchMedia("(max-width: 599px)")
  phone.addEventListener("change", () => { fold.open = !phone.matches })
  fold.open = !phone.matches

  readAddress()
  apply()
  form.classList.add("et-filter--ready")
  returnTo()
})()
