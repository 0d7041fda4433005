// Brings the blocks that many pages share up to date: the page carries them as they were when it
// was written. Where nothing can be fetched (a folder, no network), that is what the reader sees.
"use strict";
(() => {
  if (!/^https?:$/.test(location.protocol) || !window.fetch) return;

  const absolute = (block, address) => {
    for (const name of ["href", "src"]) {
      for (const element of block.querySelectorAll(`[${name}]`)) {
        element.setAttribute(name, new URL(element.getAttribute(name), address).href);
      }
    }
    for (const element of block.querySelectorAll("[srcset]")) {
      element.srcset = element.getAttribute("srcset").split(", ").map((one) => {
        const [file, width] = one.split(" ");
        return `${new URL(file, address).href} ${width}`;
      }).join(", ");
    }
  };

  const refresh = async (place) => {
    const address = new URL(place.dataset.block, document.baseURI);
    if (address.origin !== location.origin) return;
    const answer = await fetch(address, { cache: "no-cache", credentials: "omit" });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.querySelector("site-block[data-version]");
    // A server may answer with a page of its own; and nothing moves under a reader's hand.
    if (!fresh || fresh.dataset.version === place.dataset.version) return;
    if (place.contains(document.activeElement) || place.matches(":hover")) return;
    absolute(fresh, address);
    place.replaceChildren(...[...fresh.childNodes].map((node) => document.adoptNode(node)));
    place.dataset.version = fresh.dataset.version;
  };

  for (const place of document.querySelectorAll("site-block[data-block]")) {
    refresh(place).catch(() => {});
  }
})();
