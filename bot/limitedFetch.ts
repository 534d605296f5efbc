/** More than any service here has to say: keys of Azure Bot Service and codes of a second coder are some 10,000 bytes. */
export const MOST_BYTES = 1_000_000;

/** `fetch` whose bodies end with an error after so many bytes, unpacked: the service must not fill this process's memory. */
export async function limitedFetch(...request: Parameters<typeof fetch>): Promise<Response> {
  const response = await fetch(...request);
  if (!response.body) return response;
  const { status, statusText, headers } = response;
  return new Response(response.body.pipeThrough(upTo(MOST_BYTES)), { status, statusText, headers });
}

function upTo(most: number): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  let bytes = 0;
  return new TransformStream({
    transform(chunk, controller) {
      bytes += chunk.byteLength;
      if (bytes <= most) return controller.enqueue(chunk);
      // Ends the connection too.
      controller.error(new Error(`Expected a reply of ${most} bytes at most, got more`));
    },
  });
}
