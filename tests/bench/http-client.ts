import { Pool } from 'undici';

/** Keep-alive connections to one server, as so many clients hold them. */
export interface HttpClient {
  get(address: string): Promise<string>;
  post(address: string, json: string, headers?: Record<string, string>): Promise<string>;
  close(): Promise<void>;
}

/** An answer of another kind than 2xx is thrown: a bench that counts refusals measures nothing. */
export function openClient(url: string, connections: number, token: string): HttpClient {
  const pool = new Pool(url, { connections, pipelining: 1 });
  const authorization = `Bearer ${token}`;

  async function send(
    method: 'GET' | 'POST',
    address: string,
    headers: object,
    body: string | null,
  ): Promise<string> {
    const answer = await pool.request({ method, path: address, headers: { ...headers }, body });
    const text = await answer.body.text();
    if (answer.statusCode >= 300) {
      throw new Error(`${method} ${address}: ${answer.statusCode} ${text.slice(0, 300)}`);
    }
    return text;
  }

  return {
    get: (address) => send('GET', address, { authorization }, null),
    post: (address, json, headers = {}) =>
      send(
        'POST',
        address,
        { authorization, 'content-type': 'application/json', ...headers },
        json,
      ),
    close: () => pool.close(),
  };
}
