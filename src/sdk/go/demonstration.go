package main

import (
	"encoding/json"
	"fmt"
	"log"
	"math/rand"
	"net/http"
	"net/url"
	"os"

	openpatent "github.com/openpatent/openpatent-go"
)

// What the story has from the demonstration: its users' tokens, and patents that are new to it.
// Through the second address requests arrive and answers do not.
var address, lost = os.Args[1], os.Args[2]

// as is the client of a user of the demonstration, or of anybody.
func as(user string, address string) *openpatent.APIClient {
	configuration := openpatent.NewConfiguration()
	configuration.Servers = openpatent.ServerConfigurations{{URL: address}}
	if user != "" {
		configuration.AddDefaultHeader("Authorization", "Bearer "+token(user))
	}
	return openpatent.NewAPIClient(configuration)
}

func token(user string) string {
	answer, err := http.PostForm(address+"/dev/token", url.Values{"user": {user}})
	must(err)
	defer answer.Body.Close()
	var granted struct {
		Token string `json:"access_token"`
	}
	must(json.NewDecoder(answer.Body).Decode(&granted))
	return granted.Token
}

// newNumber has year, kind and serial number, then their check digit: weights 2 to 9, again and again.
func newNumber() string {
	body := fmt.Sprintf("20201%07d", rand.Intn(10_000_000))
	sum := 0
	for i, digit := range body {
		sum += int(digit-'0') * (2 + i%8)
	}
	return body + "." + "0123456789X"[sum%11:sum%11+1]
}

func step(name string, asExpected bool) {
	if !asExpected {
		log.Fatalln("not as expected:", name)
	}
	fmt.Println(" ", name)
}

// got is what an operation answered.
func got[T any](answer T, _ *http.Response, err error) T {
	must(err)
	return answer
}

func fileOf(text string) *os.File {
	file, err := os.CreateTemp("", "*.csv")
	must(err)
	_, err = file.WriteString(text)
	must(err)
	_, err = file.Seek(0, 0)
	must(err)
	return file
}

func must(err error) {
	if err != nil {
		if refused, ok := err.(*openpatent.GenericOpenAPIError); ok {
			err = fmt.Errorf("%w: %s", err, refused.Body())
		}
		panic(err)
	}
}
